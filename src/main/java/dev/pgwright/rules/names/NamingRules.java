package dev.pgwright.rules.names;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about names that stop meaning what they meant.
public final class NamingRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new RenameTable(),
          new RenameColumn(),
          new SetSchema(),
          new RenameSchema(),
          new RenameEnumValue(),
          new RenameObject(),
          new NameIsCut());

  private NamingRules() {}
}
