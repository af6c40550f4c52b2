package dev.hookbench.ui.subscriptions;

import dev.hookbench.domain.subscription.EventType;
import dev.hookbench.ui.form.Words;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The view models of the tab, for its controllers.
 *
 * @param typeNames every event type of the catalogue by name, <code>*</code> first
 */
record SubscriptionsScreen(
        Words words,
        SubscriptionsViewModel list,
        FormsViewModel forms,
        TesterViewModel tester,
        ObservableList<String> typeNames) {
    static SubscriptionsScreen of(
            Words words, SubscriptionsViewModel list, FormsViewModel forms, TesterViewModel tester) {
        ObservableList<String> names = FXCollections.observableArrayList();
        list.catalogue().addListener((ListChangeListener<EventType>)
                _ -> names.setAll(list.catalogue().stream().map(EventType::name).toList()));
        return new SubscriptionsScreen(words, list, forms, tester, names);
    }
}
