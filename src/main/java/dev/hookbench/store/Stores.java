package dev.hookbench.store;

import dev.hookbench.domain.Settings;
import dev.hookbench.domain.StorageUnavailable;
import dev.hookbench.domain.access.ApiKeyStore;
import dev.hookbench.domain.breaker.BreakerStore;
import dev.hookbench.domain.capture.CaptureIndex;
import dev.hookbench.domain.capture.InboxStore;
import dev.hookbench.domain.delivery.DeliveryStore;
import dev.hookbench.domain.endpoint.EndpointStore;
import dev.hookbench.domain.job.JobStore;
import dev.hookbench.domain.meta.MetaEventStore;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.domain.subscription.EventTypeStore;
import dev.hookbench.domain.subscription.SubscriptionStore;
import dev.hookbench.event.EventHub;
import dev.hookbench.files.OwnerOnly;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;

/** The stores of a data folder, opened and closed together. The caller holds the folder's lock. */
public final class Stores implements AutoCloseable {
    private final Database database;
    private final SecretCensus census;
    private final CaptureIndex captures;
    private final InboxStore inboxes;
    private final EndpointStore endpoints;
    private final DeliveryStore deliveries;
    private final PortalLinkStore portalLinks;
    private final SubscriptionStore subscriptions;
    private final EventTypeStore eventTypes;
    private final BreakerStore breakers;
    private final JobStore jobs;
    private final MetaEventStore metaEvents;
    private final Settings settings;
    private final ApiKeyStore apiKeys;
    private final CaptureIndexer indexer;

    private Stores(Database database, SecretCipher cipher, EventHub hub) {
        this.database = database;
        census = new SecretCensus(database, cipher);
        captures = new JdbcCaptureIndex(database);
        inboxes = new JdbcInboxStore(database, cipher);
        endpoints = new JdbcEndpointStore(database, cipher);
        deliveries = new JdbcDeliveryStore(database);
        portalLinks = new JdbcPortalLinkStore(database, cipher);
        subscriptions = new JdbcSubscriptionStore(database);
        eventTypes = new JdbcEventTypeStore(database);
        breakers = new JdbcBreakerStore(database);
        jobs = new JdbcJobStore(database);
        metaEvents = new JdbcMetaEventStore(database, cipher);
        settings = new CachedSettings(new JdbcSettings(database));
        apiKeys = new JdbcApiKeyStore(database);
        indexer = new CaptureIndexer(database, deliveries, hub, new Backlog(Backlog.LIMIT), IndexPace.parking());
    }

    /**
     * Opens the stores, making them and the key of the secrets if there are none.
     *
     * @throws StorageUnavailable saying what to do, if the folder cannot be written, was written by a newer program or is
     *     damaged
     */
    public static Stores open(Path dataFolder, Clock clock, EventHub hub) {
        try {
            OwnerOnly.createFolder(dataFolder);
        } catch (IOException e) {
            throw new StorageUnavailable(
                    "The data folder " + dataFolder + " cannot be made: " + e.getMessage()
                            + ". Choose another with --data.",
                    e);
        }
        Database database = Database.open(dataFolder, clock);
        try {
            return new Stores(database, new KeyFile(dataFolder, new SecureRandom()).open(), hub);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The list of captures. */
    public CaptureIndex captures() {
        return captures;
    }

    /** The inboxes. Each look-up asks the database: keep what is needed for every request. */
    public InboxStore inboxes() {
        return inboxes;
    }

    /** The endpoints. */
    public EndpointStore endpoints() {
        return endpoints;
    }

    /** Events, deliveries and attempts. */
    public DeliveryStore deliveries() {
        return deliveries;
    }

    /** The portal links. */
    public PortalLinkStore portalLinks() {
        return portalLinks;
    }

    /** Subscriptions and their filters. */
    public SubscriptionStore subscriptions() {
        return subscriptions;
    }

    /** The catalogue of event types. */
    public EventTypeStore eventTypes() {
        return eventTypes;
    }

    /** Batch work. */
    public JobStore jobs() {
        return jobs;
    }

    /** What circuit breakers remember. */
    public BreakerStore breakers() {
        return breakers;
    }

    /** Meta events, and where they go. */
    public MetaEventStore metaEvents() {
        return metaEvents;
    }

    /** The settings; looking one up again reads nothing. */
    public Settings settings() {
        return settings;
    }

    /** The keys of the API. */
    public ApiKeyStore apiKeys() {
        return apiKeys;
    }

    /** What brings the list of captures after the journal: start it once the journal is open. */
    public CaptureIndexer indexer() {
        return indexer;
    }

    /** How the stores are now; asks the database. */
    public StoreHealth health() {
        String trouble = trouble();
        return new StoreHealth(trouble.isEmpty(), trouble, census.report());
    }

    /** What keeps the stores from being written, in words; empty when nothing does. Quick: asks no database. */
    public String trouble() {
        String fault = database.fault();
        return fault == null && !indexer.isFailing()
                ? ""
                : "The index cannot be written" + (fault == null ? "" : " (" + fault + ")")
                        + ". What arrives is safe in the journal and is listed once the disk works again.";
    }

    /** Indexes what waits and shuts the database down. */
    @Override
    public void close() {
        indexer.close();
        database.close();
    }
}
