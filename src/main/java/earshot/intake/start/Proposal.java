package earshot.intake.start;

import earshot.model.SourceRole;
import java.util.Optional;

/// One line of the proposed sources.
///
/// @param key tells it from the other lines
/// @param preset the id of the preset, `any-feed` for a feed of the brand's own site
/// @param service absent when a person has to set it up by hand
/// @param ticked whether it is asked at once and kept unless the person says otherwise
/// @param takeEverything whether all its items are about the brand, so that none has to name it
public record Proposal(
    String key,
    String preset,
    Optional<Service> service,
    Group group,
    SourceRole role,
    boolean ticked,
    boolean takeEverything) {

  /// Why it is proposed.
  public enum Group {
    /// Searches that every brand gets.
    SEARCHES,
    /// The brand's own site.
    SITE,
    /// The brand's own accounts.
    ACCOUNTS,
    /// Reviews of its app.
    REVIEWS,
    /// Places where programmers talk.
    TECHNICAL,
    /// Worth knowing, but it costs a key, an account or some doubt.
    OFFERED
  }

  /// What it costs.
  public enum Price {
    FREE,
    /// A free account or key.
    KEY,
    /// Money.
    PAID
  }

  /// The same line, ticked or not.
  public Proposal ticked(boolean yes) {
    return new Proposal(key, preset, service, group, role, yes, takeEverything);
  }

  /// Whether a rival can be searched there by its name alone.
  public boolean byName() {
    return group == Group.SEARCHES || group == Group.TECHNICAL;
  }

  /// What it costs.
  public Price price() {
    if (preset.equals("x-recent")) return Price.PAID;
    boolean key = service.map(s -> s.manner().needsKey()).orElse(true);
    return key ? Price.KEY : Price.FREE;
  }

  /// Whether it lies on this computer or network.
  public boolean ownNetwork() {
    return service.map(s -> s.manner().ownNetwork()).orElse(false);
  }
}
