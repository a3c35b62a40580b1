package earshot.listening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import earshot.model.FailureReason;
import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
  @ParameterizedTest
  @MethodSource("earshot.listening.Spellings#ofPrivateAddresses")
  void noSpellingOfAPrivateAddressMayBeAsked(String url) {
    assertTrue(AddressGuard.objection(URI.create(url), false).isPresent(), url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com/feed",
        "http://example.com:8080/feed",
        "https://sub.domain.example.co.uk/a?b=c",
        "https://xn--bcher-kva.example/feed",
        "https://1and1.com/",
        "https://0x.example/feed",
        "https://8.8.8.8/feed",
        "https://[2606:4700:4700::1111]/feed",
        "https://localhost.example.com/",
        "https://internal.example.com/",
        "https://172.15.0.1/",
        "https://172.32.0.1/",
        "https://100.63.255.255/",
        "https://100.128.0.0/",
        "https://169.253.255.255/",
        "https://11.0.0.1/",
        "https://192.167.1.1/"
      })
  void publicAddressesMayBeAsked(String url) {
    assertEquals(
        "", AddressGuard.objection(URI.create(url), false).map(o -> o.sentence()).orElse(""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/feed",
        "http://127.0.0.1:8080/feed",
        "http://192.168.1.4/feed",
        "http://nas/feed",
        "http://nas.local/feed",
        "http://[::1]:8080/feed",
        "http://[fd12::1]/feed"
      })
  void aTickOpensOnesOwnNetwork(String url) {
    assertTrue(AddressGuard.objection(URI.create(url), true).isEmpty(), url);
    assertTrue(AddressGuard.isOwnNetwork(URI.create(url)), url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data/",
        "http://100.100.100.200/",
        "http://[fd00:ec2::254]/",
        "http://metadata.google.internal/",
        "http://0.0.0.0:8080/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://127.1/",
        "http://2130706433/",
        "http://[::ffff:7f00:1]/",
        "http://127.0.0.1:22/",
        "http://127.0.0.1:6379/"
      })
  void evenATickNeverOpensThese(String url) {
    assertTrue(AddressGuard.objection(URI.create(url), true).isPresent(), url);
    assertFalse(AddressGuard.isOwnNetwork(URI.create(url)), url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://example.com/feed",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "mailto:a@example.com",
        "https:feed",
        "http:///feed",
        "https://user:secret@example.com/",
        "https://example.com:0/",
        "https://example.com:25/",
        "https://example.com:11211/",
        "https://example.com:99999/"
      })
  void onlyPlainWebAddressesAreOpened(String url) {
    assertEquals(
        FailureReason.BAD_ADDRESS,
        AddressGuard.objection(URI.create(url), false).orElseThrow().reason());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, PRIVATE",
    "100.64.0.1, PRIVATE",
    "100.127.255.255, PRIVATE",
    "127.255.255.254, PRIVATE",
    "172.16.0.1, PRIVATE",
    "172.31.255.255, PRIVATE",
    "192.168.0.1, PRIVATE",
    "198.19.0.1, PRIVATE",
    "169.254.1.1, PRIVATE",
    "169.254.169.254, NEVER",
    "168.63.129.16, NEVER",
    "192.0.2.1, NEVER",
    "240.0.0.1, NEVER",
    "0.1.2.3, NEVER",
    "1.1.1.1, PUBLIC",
    "::1, PRIVATE",
    "::, NEVER",
    "::7f00:1, NEVER",
    "fc00::1, PRIVATE",
    "fdff::1, PRIVATE",
    "fe80::1, PRIVATE",
    "fec0::1, PRIVATE",
    "ff02::1, NEVER",
    "2002:7f00:1::, NEVER",
    "2001:0:1::1, NEVER",
    "64:ff9b::7f00:1, PRIVATE",
    "64:ff9b::808:808, PUBLIC",
    "64:ff9b:1::808:808, PRIVATE",
    "2606:4700::1, PUBLIC",
    "4000::1, NEVER"
  })
  void theAddressConnectedToIsJudgedByTheRegistries(String address, Reach reach) {
    assertEquals(reach, AddressGuard.reach(InetAddress.ofLiteral(address)));
  }

  @Test
  void thePersonIsToldWhatToDo() {
    String sentence =
        AddressGuard.objection(URI.create("http://nas.local/feed"), false).orElseThrow().sentence();
    assertEquals(
        "Earshot opens only public http and https addresses, and “nas.local” lies on this machine"
            + " or network. If it is yours, allow private addresses for this source.",
        sentence);
  }
}
