package dev.pgwright.plan;

import dev.pgwright.diff.Change;
import dev.pgwright.facts.Lock;
import dev.pgwright.model.Domain;
import dev.pgwright.model.Literal;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How comments change.
final class Comments {

  private static final Set<ObjectKind> COLUMNS =
      EnumSet.of(
          ObjectKind.VIEW,
          ObjectKind.MATERIALIZED_VIEW,
          ObjectKind.COMPOSITE,
          ObjectKind.FOREIGN_TABLE);

  private Comments() {}

  static void plan(Draft draft, Change.Comment comment) {
    ObjectId id = comment.target();
    boolean stood = stands(draft, id);
    draft.add(
        Action.of(
                "comment on " + id.kind().keyword() + " " + id.name(),
                Stage.NORMAL,
                List.of(operation(id, comment.after())),
                stood ? List.of(operation(id, comment.before())) : List.of())
            .using(id)
            .locking(held(draft, id)));
  }

  /// The action with the comments on what it makes again, in either direction.
  static Action carried(Draft draft, Action action) {
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    for (ObjectId id : action.creates()) {
      if (draft.before.objects().containsKey(id)) {
        up.addAll(draft.after.find(id).isPresent() ? same(draft, id) : of(draft.old, id));
      }
    }
    action.drops().forEach(id -> down.addAll(of(draft.old, id)));
    return up.isEmpty() && down.isEmpty() ? action : action.saying(up, down);
  }

  /// The comments that stay what they are; changes look after the others.
  private static List<Operation> same(Draft draft, ObjectId id) {
    List<Operation> old = of(draft.old, id);
    return of(draft.now, id).stream().filter(old::contains).toList();
  }

  /// The comments on an object and, for views and domains, on its parts.
  static List<Operation> of(Needs schema, ObjectId id) {
    var operations = new ArrayList<Operation>();
    var comments = schema.schema().comments();
    if (id.schema() == null) {
      String text = comments.get(id);
      return text == null ? List.of() : List.of(operation(id, text));
    }
    List<ObjectId> near =
        id.kind() == ObjectKind.CONSTRAINT
            ? List.of(
                id, ObjectId.of(ObjectKind.INDEX, id.qualified().sibling(id.partName().value())))
            : schema.commented(id.qualified());
    for (ObjectId on : near) {
      String text = comments.get(on);
      if (text != null && (on.equals(id) || partOf(on, id))) {
        operations.add(operation(on, text));
      }
    }
    return operations;
  }

  private static boolean partOf(ObjectId on, ObjectId id) {
    return switch (on.kind()) {
      case COLUMN -> COLUMNS.contains(id.kind()) && on.qualified().equals(id.qualified());
      case DOMAIN_CONSTRAINT ->
          id.kind() == ObjectKind.DOMAIN && on.qualified().equals(id.qualified());
      case CONSTRAINT ->
          id.kind() == ObjectKind.FOREIGN_TABLE && on.qualified().equals(id.qualified());
      case INDEX ->
          id.kind() == ObjectKind.CONSTRAINT
              && on.qualified().schema().equals(id.qualified().schema())
              && on.name().equals(id.partName());
      default -> false;
    };
  }

  /// Whether the object outlives the way back.
  private static boolean stands(Draft draft, ObjectId id) {
    return switch (id.kind()) {
      case COLUMN -> draft.before.hasColumn(id);
      case DOMAIN_CONSTRAINT ->
          draft.before.find(ObjectId.of(ObjectKind.DOMAIN, id.qualified())).orElse(null)
                  instanceof Domain it
              && (it.checks().stream().anyMatch(check -> check.name().equals(id.partName()))
                  || id.partName().value().equals(it.notNull()));
      case INDEX -> draft.before.hasIndex(id);
      case CONSTRAINT -> draft.before.objects().containsKey(id) || draft.before.hasNotNull(id);
      default -> draft.before.objects().containsKey(id);
    };
  }

  private static List<Held> held(Draft draft, ObjectId id) {
    return switch (id.kind().form()) {
      case COLUMN -> draft.heldAlone(id.qualified(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG);
      case IN_SCHEMA ->
          id.kind() == ObjectKind.TABLE || id.kind() == ObjectKind.FOREIGN_TABLE
              ? draft.heldAlone(id.qualified(), Lock.SHARE_UPDATE_EXCLUSIVE, Work.CATALOG)
              : List.of();
      case GLOBAL,
          ON_RELATION,
          ON_DOMAIN,
          ROUTINE,
          OPERATOR,
          OF_METHOD,
          CAST,
          TRANSFORM,
          USER_MAPPING,
          FOR_ROLE ->
          List.of();
    };
  }

  /// A comment as an operation.
  ///
  /// @param text null takes it away
  static Operation operation(ObjectId id, @Nullable String text) {
    return text == null && id.kind() == ObjectKind.EXTENSION
        ? usual(id)
        : new Operation.Execute(
            "COMMENT ON " + id.sql() + " IS " + (text == null ? "NULL" : new Literal(text).sql()));
  }

  /// The comment that an extension comes with.
  private static Operation usual(ObjectId extension) {
    return new Operation.Execute(
        String.join(
            "\n",
            "DO $comment$",
            "BEGIN",
            "    EXECUTE format(",
            "        'COMMENT ON EXTENSION %I IS %L',",
            "        " + new Literal(extension.name().value()).sql() + ",",
            "        (SELECT comment FROM pg_available_extensions WHERE name = "
                + new Literal(extension.name().value()).sql()
                + "));",
            "END",
            "$comment$"));
  }
}
