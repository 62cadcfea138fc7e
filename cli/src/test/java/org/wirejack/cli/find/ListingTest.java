package org.wirejack.cli.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

class ListingTest {
    @Test
    void managersComeFirstThenSlavesByName() {
        List<Peer> published = List.of(
                Peers.slave("Piano", "b"), Peers.slave("organ", "b"), Peers.manager("b", 2), Peers.manager("a", 0));
        assertEquals(
                List.of("a", "b", "organ", "Piano", "zither"),
                Peers.names(Listing.of(published, List.of(Peers.stock("zither")))));
    }

    @Test
    void onePeerOnTwoNetworksHasTwoAddresses() {
        List<Peer> peers = Listing.of(
                List.of(Peers.manager("a", 0, "10.0.0.1"), Peers.manager("a", 0, "10.1.0.1", "10.0.0.1")), List.of());
        assertEquals(List.of(Peers.manager("a", 0, "10.0.0.1", "10.1.0.1")), peers);
    }

    @Test
    void whatIsPublishedStandsForWhatWasHeard() {
        Peer published = Peers.slave("organ", "studio", "10.0.0.2");
        assertEquals(List.of(published), Listing.of(List.of(published), List.of(Peers.stock("organ", "10.0.0.2"))));
    }

    /** After a session, a stock slave goes on to announce its master, rate and period. */
    @Test
    void anAnnouncementSaysWhatIsWishedAndWhoIsStock() {
        SessionParams wish = new SessionParams(
                "organ", "studio", "pi", 1500, 7, 0, new ChannelCounts(-1, 2, 0, 0), 48_000, 128, 0, 0, true, 5);
        PeerFacts stock = GroupListener.facts(wish);
        assertEquals(Listing.STOCK, stock.version());
        assertEquals("", stock.partner());
        assertEquals(0, stock.session().rate());
        assertEquals(5, stock.session().latencyCycles());
        assertEquals(-1, stock.session().roundTripMillis());
        PeerFacts ours = GroupListener.facts(wish.withCapability(Capability.offer(Capability.KNOWN)));
        assertEquals("", ours.version());
    }
}
