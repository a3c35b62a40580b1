package earshot.listening.secret;

/// The name of a secret and the one place it may be sent to.
///
/// @param name as presets use it, such as `bluesky/app-password`
/// @param origin scheme, host and port, such as `https://bsky.social:443`; lower case
public record SecretRef(String name, String origin) {}
