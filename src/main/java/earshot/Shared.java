package earshot;

import earshot.listening.HostGate;
import earshot.replies.check.Company;

/// What a workspace has in common with the others of the same program: the patience of hosts, and
/// the names that must not slip into answers. Nothing of what a client keeps.
record Shared(HostGate gate, Company company) {
  /// For a workspace that is open alone.
  static Shared alone(Machine machine) {
    return new Shared(gate(machine), Company.alone());
  }

  /// A gate that keeps the patience of all hosts.
  static HostGate gate(Machine machine) {
    return new HostGate(machine.clock(), machine.nanos(), machine.chance());
  }
}
