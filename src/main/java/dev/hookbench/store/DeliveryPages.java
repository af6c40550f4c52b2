package dev.hookbench.store;

import dev.hookbench.domain.Page;
import dev.hookbench.domain.PageRequest;
import dev.hookbench.domain.delivery.Delivery;
import dev.hookbench.domain.delivery.DeliveryFilter;
import dev.hookbench.domain.delivery.DeliveryStatus;
import dev.hookbench.store.Keyset.Keyed;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/** Pages of deliveries, by their ids. */
final class DeliveryPages {
    private DeliveryPages() {}

    static Page<Delivery> page(Handle handle, DeliveryFilter filter, PageRequest request) {
        Keyset<Delivery> deliveries = new Keyset<>("deliveries", "uid", (row, _) -> {
            Delivery delivery = DeliveryRows.delivery(row);
            return new Keyed<>(delivery, delivery.uid(), delivery.uid());
        });
        DeliveryStatus status = filter.status();
        deliveries.where("event_uid", filter.eventUid());
        deliveries.where("endpoint_uid", filter.endpointUid());
        deliveries.where("status", status == null ? null : status.name());
        String text = filter.text();
        if (text != null && !text.isEmpty()) {
            deliveries.and(
                    "(LOCATE(:text, LCASE(endpoint_name)) > 0 OR LOCATE(:text, LCASE(event_type)) > 0"
                            + " OR LOCATE(:text, LCASE(idempotency_key)) > 0)",
                    "text",
                    text.toLowerCase(Locale.ROOT));
        }
        return deliveries.page(handle, request, request.cursor());
    }
}
