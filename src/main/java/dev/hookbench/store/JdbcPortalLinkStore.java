package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.SecretText;
import dev.hookbench.domain.portal.PortalAuth;
import dev.hookbench.domain.portal.PortalKey;
import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkFilter;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.store.Keyset.Keyed;
import dev.hookbench.store.SecretCipher.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** The portal links in HSQLDB, their tokens sealed and hashed. */
final class JdbcPortalLinkStore implements PortalLinkStore {
    private final Database database;
    private final SecretCipher cipher;

    JdbcPortalLinkStore(Database database, SecretCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Page<PortalLink> page(PortalLinkFilter filter, PageRequest request) {
        Keyset<PortalLink> links = new Keyset<>("portal_links", "uid", (row, _) -> {
            PortalLink link = link(row);
            return new Keyed<>(link, link.uid(), link.uid());
        });
        links.where("owner_id", filter.ownerId());
        String text = filter.text();
        if (text != null && !text.isEmpty()) {
            links.and("LOCATE(:text, LCASE(name)) > 0", "text", text.toLowerCase(Locale.ROOT));
        }
        if (!filter.revokedToo()) {
            links.and("revoked_at IS NULL");
        }
        return database.read(handle -> links.page(handle, request, request.cursor()));
    }

    @Override
    public Optional<PortalLink> find(String uid) {
        return one("uid", uid);
    }

    @Override
    public Optional<PortalLink> findByToken(String sha256) {
        return one("token_sha256", sha256);
    }

    @Override
    public void add(PortalLink link, String tokenSha256) {
        boolean bare = tokenSha256.isEmpty();
        database.run(handle -> handle.execute(
                "INSERT INTO portal_links VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                link.uid(),
                link.name(),
                link.ownerId(),
                link.auth().name(),
                link.canManageEndpoint(),
                bare ? null : cipher.seal(link.token(), place(link.uid())),
                bare ? null : tokenSha256,
                Columns.nanos(link.createdAt()),
                Columns.nanos(link.updatedAt()),
                Columns.nanosOrNull(link.revokedAt())));
    }

    @Override
    public void edit(PortalLink link) {
        database.run(handle -> handle.execute(
                "UPDATE portal_links SET name = ?, owner_id = ?, can_manage = ?, updated_at = ?, revoked_at = ?"
                        + " WHERE uid = ?",
                link.name(),
                link.ownerId(),
                link.canManageEndpoint(),
                Columns.nanos(link.updatedAt()),
                Columns.nanosOrNull(link.revokedAt()),
                link.uid()));
    }

    @Override
    public Optional<PortalKey> findKey(String sha256) {
        return database.read(handle -> handle.createQuery("SELECT * FROM portal_keys WHERE sha256 = :sha256")
                .bind("sha256", sha256)
                .map((row, _) -> new PortalKey(
                        Columns.text(row, "sha256"),
                        Columns.text(row, "link_uid"),
                        Columns.instant(row.getLong("expires_at"))))
                .findOne());
    }

    @Override
    public void addKey(PortalKey key, Instant forgetBefore) {
        database.run(handle -> {
            handle.execute("DELETE FROM portal_keys WHERE expires_at < ?", Columns.nanos(forgetBefore));
            handle.execute(
                    "INSERT INTO portal_keys VALUES (?, ?, ?)",
                    key.sha256(),
                    key.linkUid(),
                    Columns.nanos(key.expiresAt()));
        });
    }

    private Optional<PortalLink> one(String column, String value) {
        return database.read(handle -> handle.createQuery("SELECT * FROM portal_links WHERE " + column + " = :value")
                .bind("value", value)
                .map((row, _) -> link(row))
                .findFirst());
    }

    private PortalLink link(ResultSet row) throws SQLException {
        String uid = Columns.text(row, "uid");
        String sealed = row.getString("token_sealed");
        Optional<SecretText> token = sealed == null ? Optional.empty() : cipher.open(sealed, place(uid));
        return new PortalLink(
                uid,
                Columns.text(row, "name"),
                Columns.text(row, "owner_id"),
                PortalAuth.valueOf(row.getString("auth")),
                row.getBoolean("can_manage"),
                token.orElse(SecretText.of("")),
                Columns.instant(row.getLong("created_at")),
                Columns.instant(row.getLong("updated_at")),
                Columns.instantOrNull(row, "revoked_at"));
    }

    private static Place place(String uid) {
        return new Place("portal_links", uid, "token_sealed");
    }
}
