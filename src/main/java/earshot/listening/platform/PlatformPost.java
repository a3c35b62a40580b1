package earshot.listening.platform;

import java.net.URI;
import java.util.Optional;

/// The post an address leads to, as far as the address itself tells.
///
/// @param platform its name as people write it, such as `Reddit`
/// @param idSpace as presets use it, such as `reddit`; empty when the address names no post
/// @param externalId the platform's own id in that space, or for platforms whose ids an address
///   does not hold the part of it that names the post; absent when it names none
/// @param handle who wrote it, where the address says so, else empty
public record PlatformPost(
    String platform, String idSpace, Optional<String> externalId, String handle) {

  /// What an address says; absent for a site that is no known platform. Nothing is contacted, and
  /// short links are not followed.
  public static Optional<PlatformPost> at(URI address) {
    return Platforms.at(address);
  }
}
