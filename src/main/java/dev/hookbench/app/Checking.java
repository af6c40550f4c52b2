package dev.hookbench.app;

import dev.hookbench.domain.capture.CaptureCommands;
import dev.hookbench.domain.signature.Signatures;
import dev.hookbench.receiver.CaptureService;
import dev.hookbench.receiver.Inquiry;
import dev.hookbench.receiver.Recheck;
import dev.hookbench.signature.StoredSecrets;
import dev.hookbench.store.Stores;

/**
 * What judges stored captures again.
 *
 * @param inquiry searches for why signatures fail; takes captures from the receiver
 */
record Checking(Recheck recheck, Inquiry inquiry) {
    /** Over these stores, the inquiry begun. */
    static Checking over(Ground ground, Signatures signatures, ClosingStack closing) {
        Stores stores = ground.stores();
        Recheck recheck = new Recheck(
                stores.captures(),
                stores.inboxes(),
                ground.journal().bodies(),
                signatures,
                ground.journal(),
                ground.clock());
        StoredSecrets secrets = new StoredSecrets(stores.endpoints(), stores.inboxes());
        Inquiry inquiry = closing.opened("the search for causes", new Inquiry(recheck, secrets::all));
        inquiry.start();
        return new Checking(recheck, inquiry);
    }

    CaptureCommands captures(Ground ground) {
        return new CaptureService(
                ground.stores().captures(), ground.journal(), ground.hub(), ground.clock(), recheck, inquiry::offer);
    }
}
