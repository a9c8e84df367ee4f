package dev.pgwright.rules.breakage;

import dev.pgwright.rules.Rule;
import java.util.List;

/// Rules about statements that break what runs against the schema.
public final class BreakageRules {

  /// The rules of this family, in the order they are reported.
  public static final List<Rule> ALL =
      List.of(
          new EnumValueWithoutPlace(),
          new RequiredColumnWithoutDefault(),
          new DropNotNull(),
          new DropDefault(),
          new NewConstraintBreaksWriters(),
          new DropView(),
          new DropRoutine(),
          new DropRole(),
          new DropTrigger(),
          new AlterCompositeType(),
          new ChangeOwner(),
          new IdentityStartsAtOne(),
          new IdentityAlways(),
          new GeneratedWithoutKeyword(),
          new IndexOnVirtualColumn(),
          new TypeChangeWithView(),
          new SequenceMoved(),
          new SetDefault(),
          new ExtensionUpdate(),
          new RowsLeaveParent(),
          new RefreshWithoutData(),
          new ServerSetting(),
          new NewEnumValue(),
          new ReplacedAtOnce());

  private BreakageRules() {}
}
