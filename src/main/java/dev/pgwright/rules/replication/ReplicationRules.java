package dev.pgwright.rules.replication;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about what subscribers of logical replication miss.
public final class ReplicationRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new ReplicaIdentityLost(),
          new PublishedWithoutReplicaIdentity(),
          new PublicationWithoutDdl(),
          new DropPublication());

  private ReplicationRules() {}
}
