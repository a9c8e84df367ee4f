package dev.pgwright.plan;

import dev.pgwright.model.Extension;
import dev.pgwright.model.Literal;
import dev.pgwright.plan.Action.Stage;
import java.util.List;

/// How extensions come, go and are updated; [Moves] takes them to other schemas.
final class ExtensionPlans {

  private ExtensionPlans() {}

  static void create(Draft draft, Extension it) {
    draft.add(
        TypePlans.simple("create extension " + it.name(), creation(it), removal(it))
            .creating(it.id()));
  }

  static void drop(Draft draft, Extension it) {
    draft.add(
        TypePlans.simple("drop extension " + it.name(), removal(it), creation(it))
            .dropping(it.id()));
  }

  private static String creation(Extension it) {
    String created = "CREATE EXTENSION " + it.name().sql() + " WITH SCHEMA " + it.schema().sql();
    return it.stated() == null ? created : created + " VERSION " + new Literal(it.stated()).sql();
  }

  private static String removal(Extension it) {
    return "DROP EXTENSION " + it.name().sql();
  }

  static void alter(Draft draft, Extension old, Extension now) {
    if (!old.schema().equals(now.schema())) {
      draft.refuse(
          now.id(),
          "it moves from schema " + old.schema() + " to " + now.schema(),
          "the server refuses ALTER EXTENSION … SET SCHEMA: it cannot be moved. (1) plan to a schema"
              + " without it and without what uses its types and functions, (2) then on to this one");
      return;
    }
    String up = update(now, now.version());
    if (draft.judge.onBefore(List.of(up)).isEmpty()) {
      draft.refuse(
          now.id(),
          "its version changes from " + old.version() + " to " + now.version(),
          "the server that was asked refuses "
              + up
              + ": it has no scripts for that way, or something stands on what they replace."
              + " Leave the version out of the wanted schema, drop what stands in the way first, or"
              + " name a PostgreSQL that has these versions with --postgres-home");
      return;
    }
    draft.concerns.add(
        String.join(
            " ",
            "extension",
            now.name().value(),
            "goes from version",
            old.version(),
            "to",
            now.version() + ":",
            "its own script says what is locked and changed; the server of the target needs the"
                + " files of that version"));
    draft.add(updated(draft, old, now, up));
  }

  private static Action updated(Draft draft, Extension old, Extension now, String up) {
    String down = update(now, old.version());
    Action action = TypePlans.simple("update extension " + now.name(), up, down).altering(now.id());
    return draft.judge.onAfter(List.of(down)).isPresent()
        ? alone(action)
        : alone(action)
            .irreversible(
                "extension "
                    + now.name().value()
                    + " has no script from version "
                    + now.version()
                    + " back to "
                    + old.version());
  }

  /// In a transaction of its own, since nobody knows what the script does.
  private static Action alone(Action action) {
    return new Action(
        action.title(),
        Stage.ENUM,
        action.up(),
        action.prepare(),
        action.down(),
        action.locks(),
        action.ties(),
        action.way());
  }

  private static String update(Extension it, String version) {
    return "ALTER EXTENSION " + it.name().sql() + " UPDATE TO " + new Literal(version).sql();
  }
}
