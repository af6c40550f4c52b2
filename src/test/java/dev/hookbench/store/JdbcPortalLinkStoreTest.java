package dev.hookbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hookbench.domain.portal.PortalLink;
import dev.hookbench.domain.portal.PortalLinkStore;
import dev.hookbench.testing.PortalLinks;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbcPortalLinkStoreTest extends PortalLinkStoreContract {
    @RegisterExtension
    static final OpenDatabase OPEN = new OpenDatabase();

    @Override
    PortalLinkStore store() {
        return new JdbcPortalLinkStore(OPEN.database(), OPEN.cipher());
    }

    /** The hash opens the link even when nobody can show its token any more. */
    @Test
    void aTokenIsSealedAndALostKeyKeepsItsLinkOpen() {
        PortalLink link = PortalLinks.fixed("L1", "one", "merchant-42");
        store().add(link, "ab".repeat(32));
        String row = OPEN.database()
                .read(handle -> handle.createQuery("SELECT token_sealed FROM portal_links")
                        .mapTo(String.class)
                        .one());
        assertThat(row).startsWith("v1|").doesNotContain(link.token().reveal());
        byte[] otherKey = new byte[32];
        otherKey[0] = 1;
        SecretCipher other = SecretCipher.of(otherKey, new SecureRandom());
        PortalLinkStore blind = new JdbcPortalLinkStore(OPEN.database(), other);
        assertThat(blind.findByToken("ab".repeat(32)).orElseThrow().token().isEmpty())
                .isTrue();
        assertThat(new SecretCensus(OPEN.database(), other).report()).contains("1 secret was");
    }
}
