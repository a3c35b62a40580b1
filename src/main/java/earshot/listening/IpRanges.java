package earshot.listening;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/// Knows which IP addresses are public; the special ones follow the registries IANA keeps for RFC
/// 6890.
///
/// The JDK's own questions (`isSiteLocalAddress` and friends) miss carrier-grade NAT, unique local
/// and metadata addresses.
final class IpRanges {
  private static final List<Range> V4 =
      List.of(
          range("169.254.169.254/32", Reach.NEVER), // metadata of most clouds
          range("100.100.100.200/32", Reach.NEVER), // metadata of Alibaba Cloud
          range("192.0.0.192/32", Reach.NEVER), // metadata of Oracle Cloud
          range("168.63.129.16/32", Reach.NEVER), // platform service of Azure
          range("0.0.0.0/8", Reach.NEVER),
          range("10.0.0.0/8", Reach.PRIVATE),
          range("100.64.0.0/10", Reach.PRIVATE),
          range("127.0.0.0/8", Reach.PRIVATE),
          range("169.254.0.0/16", Reach.PRIVATE),
          range("172.16.0.0/12", Reach.PRIVATE),
          range("192.0.0.0/24", Reach.NEVER),
          range("192.0.2.0/24", Reach.NEVER),
          range("192.88.99.0/24", Reach.NEVER),
          range("192.168.0.0/16", Reach.PRIVATE),
          range("198.18.0.0/15", Reach.PRIVATE),
          range("198.51.100.0/24", Reach.NEVER),
          range("203.0.113.0/24", Reach.NEVER),
          range("224.0.0.0/4", Reach.NEVER),
          range("240.0.0.0/4", Reach.NEVER),
          range("0.0.0.0/0", Reach.PUBLIC));

  private static final Range NAT64 = range("64:ff9b::/96", Reach.PUBLIC);
  private static final List<Range> V6 =
      List.of(
          range("::1/128", Reach.PRIVATE),
          range("fd00:ec2::254/128", Reach.NEVER), // metadata of Amazon's cloud
          range("fc00::/7", Reach.PRIVATE),
          range("fe80::/10", Reach.PRIVATE),
          range("fec0::/10", Reach.PRIVATE),
          range("64:ff9b:1::/48", Reach.PRIVATE), // NAT64 within one network
          range("2001::/32", Reach.NEVER), // Teredo
          range("2001:db8::/32", Reach.NEVER),
          range("2001::/23", Reach.NEVER),
          range("2002::/16", Reach.NEVER), // 6to4
          range("3fff::/20", Reach.NEVER),
          range("2000::/3", Reach.PUBLIC),
          // Everything else is unassigned, multicast, mapped or compatible.
          range("::/0", Reach.NEVER));

  private IpRanges() {}

  /// Where an address lies. A NAT64 address counts as the IPv4 address it stands for, since
  /// networks without IPv4 reach every IPv4 host that way.
  static Reach of(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) return firstOf(V4, bytes);
    if (NAT64.holds(bytes)) return firstOf(V4, Arrays.copyOfRange(bytes, 12, 16));
    return firstOf(V6, bytes);
  }

  private static Reach firstOf(List<Range> ranges, byte[] address) {
    for (Range range : ranges) if (range.holds(address)) return range.reach;
    return Reach.NEVER;
  }

  private static Range range(String cidr, Reach reach) {
    int slash = cidr.indexOf('/');
    InetAddress first = InetAddress.ofLiteral(cidr.substring(0, slash));
    return new Range(first, Integer.parseInt(cidr.substring(slash + 1)), reach);
  }

  /// Reads an address that is written as numbers, without asking a name server.
  static InetAddress literal(String text) throws UnknownHostException {
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException notANumber) {
      throw new UnknownHostException(text);
    }
  }

  private record Range(InetAddress first, int bits, Reach reach) {
    boolean holds(byte[] address) {
      byte[] prefix = first.getAddress();
      if (prefix.length != address.length) return false;
      for (int bit = 0; bit < bits; bit += 8) {
        int mask = bits - bit >= 8 ? 0xFF : 0xFF << (8 - (bits - bit)) & 0xFF;
        if (((prefix[bit / 8] ^ address[bit / 8]) & mask) != 0) return false;
      }
      return true;
    }
  }
}
