package earshot.listening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Ways to write addresses of this machine, this network and its secrets.
public final class Spellings {
  private static final List<String> HOSTS =
      List.of(
          "127.0.0.1",
          "127.1",
          "127.0.1",
          "127.255.255.255",
          "2130706433",
          "017700000001",
          "0x7f000001",
          "0x7F000001",
          "0x7f.1",
          "0x7f.0.0.1",
          "0177.0.0.1",
          "0177.0.0.01",
          "127.0.0.01",
          "127.0.0.1.",
          "127.0.0.0x1",
          "00127.0.0.1",
          "127.000.000.001",
          "0",
          "0.0.0.0",
          "1",
          "10.0.0.1",
          "10.1",
          "167772161",
          "0xa.0.0.1",
          "012.0.0.1",
          "172.16.0.1",
          "172.31.255.254",
          "192.168.0.1",
          "192.168.1",
          "3232235521",
          "0xc0a80001",
          "100.64.0.1",
          "100.100.100.200",
          "169.254.169.254",
          "2852039166",
          "0xA9FEA9FE",
          "0251.0376.0251.0376",
          "169.254.43518",
          "192.0.0.192",
          "198.18.0.1",
          "224.0.0.1",
          "239.255.255.250",
          "240.0.0.1",
          "255.255.255.255",
          "[::1]",
          "[0:0:0:0:0:0:0:1]",
          "[::]",
          "[::127.0.0.1]",
          "[::7f00:1]",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[0:0:0:0:0:ffff:7f00:0001]",
          "[::ffff:a00:1]",
          "[fe80::1]",
          "[fec0::1]",
          "[fc00::1]",
          "[fd00:ec2::254]",
          "[ff02::1]",
          "[2002:7f00:1::]",
          "[2002:a00:1::1]",
          "[64:ff9b::7f00:1]",
          "[64:ff9b::127.0.0.1]",
          "[64:ff9b:1::7f00:1]",
          "[2001:0:7f00:1::]",
          "[::ffff:0:127.0.0.1]",
          "localhost",
          "LOCALHOST",
          "localhost.",
          "LocalHost.LocalDomain",
          "feed.localhost",
          "ip6-localhost",
          "nas.local",
          "printer.LOCAL",
          "db.internal",
          "metadata.google.internal",
          "metadata",
          "router",
          "wiki.corp",
          "box.home.arpa",
          "nas.lan",
          "1.1",
          "0x7f.0x0.0x0.0x1",
          "127.0.0.1%2f",
          "4294967297",
          "127.0.0.1.0x",
          "example.0",
          "example.com.");

  private Spellings() {}

  static Stream<String> ofPrivateAddresses() {
    return of(80).stream();
  }

  /// The same with a port on which a test listens.
  public static List<String> of(int port) {
    List<String> urls = new ArrayList<>();
    for (String host : HOSTS) {
      if (host.contains("%")) continue;
      urls.add("http://" + host + (port == 80 ? "" : ":" + port) + "/feed");
    }
    return urls;
  }
}
