package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuardedResolverTest {
  private static final InetAddress PUBLIC = InetAddress.ofLiteral("93.184.216.34");
  private static final InetAddress OURS = InetAddress.ofLiteral("127.0.0.1");

  private final ExecutorService lookups = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    lookups.shutdownNow();
  }

  @Test
  void whatIsHandedOverIsWhatWasJudged() throws UnknownHostException {
    AtomicInteger turn = new AtomicInteger();
    Resolver flipping = host -> List.of(turn.getAndIncrement() % 2 == 0 ? PUBLIC : OURS);
    GuardedResolver guard = new GuardedResolver(flipping, false, Duration.ofMinutes(1), lookups);
    for (int i = 0; i < 50; i++) {
      assertArrayEquals(new InetAddress[] {PUBLIC}, guard.resolve("flip.example"));
      assertThrows(GuardedResolver.Refused.class, () -> guard.resolve("flip.example"));
    }
    assertEquals(100, turn.get(), "a second look-up could bring another answer");
  }

  @Test
  void oneAddressOfEachFamilyIsTried() throws UnknownHostException {
    InetAddress six = InetAddress.ofLiteral("2606:2800:220:1::1");
    InetAddress more = InetAddress.ofLiteral("93.184.216.35");
    GuardedResolver guard =
        new GuardedResolver(
            host -> List.of(six, PUBLIC, more), false, Duration.ofMinutes(1), lookups);
    assertArrayEquals(new InetAddress[] {six, PUBLIC}, guard.resolve("two.example"));
  }
}
