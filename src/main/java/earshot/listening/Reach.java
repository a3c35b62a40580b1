package earshot.listening;

/// Where an address lies: on the public internet, in a person's own network, or where nobody reads.
enum Reach {
  /// Reachable by everyone.
  PUBLIC,
  /// This machine or this network; asked only for a source a person has ticked for it.
  PRIVATE,
  /// Reserved, multicast, tunnelled, or a cloud's secret-bearing metadata service; never asked.
  NEVER
}
