package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Domain;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Schema;
import dev.pgwright.model.SchemaObject;
import dev.pgwright.model.Table;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// A new domain of new columns gets its checks when the columns are there: a column of a type with
/// checks would have every row written again, and to prove the checks rows are only read.
final class LateChecks {

  private LateChecks() {}

  /// The domain of a new column, where its checks come later.
  static Optional<Domain> of(Draft draft, Column column) {
    return draft
        .after
        .all(Domain.class)
        .filter(it -> it.name().sql().equals(column.type()))
        .filter(it -> late(draft, it))
        .findFirst();
  }

  /// Whether the checks of a new domain come after the columns that have it.
  static boolean late(Draft draft, Domain domain) {
    return draft.before.find(domain.id()).isEmpty()
        && domain.notNull() == null
        && domain.checks().stream().anyMatch(Domain.Check::validated)
        && !columns(draft, domain).isEmpty()
        && draft.now.on(domain.id()).stream().allMatch(it -> provable(draft, domain, it))
        && draft.judge.onAfter(List.of("SELECT NULL::" + domain.name().sql())).isPresent();
  }

  /// Whether the server proves checks beside what uses a domain: it does not for what has it
  /// within.
  private static boolean provable(Draft draft, Domain domain, ObjectId user) {
    return switch (user.kind()) {
      case COLUMN ->
          draft
              .after
              .table(user.qualified())
              .flatMap(it -> it.column(user.partName()))
              .filter(it -> it.type().equals(domain.name().sql()))
              .isPresent();
      case FUNCTION, PROCEDURE, DOMAIN_CONSTRAINT -> true;
      default -> false;
    };
  }

  /// The newer schema with such domains as they are at first.
  static Schema without(Draft draft) {
    var objects = new TreeMap<ObjectId, SchemaObject>(draft.after.objects());
    objects.replaceAll((_, it) -> it instanceof Domain one && late(draft, one) ? bare(one) : it);
    return new Schema(
        draft.after.serverVersion(),
        objects,
        draft.after.comments(),
        draft.after.dependencies(),
        draft.after.unhandled(),
        draft.after.access());
  }

  private static Optional<Column> column(Draft draft, ObjectId id) {
    return draft.before.table(id.qualified()).flatMap(it -> it.column(id.partName()));
  }

  /// Columns of tables that stand which are new or get the domain as their type.
  private static List<ObjectId> columns(Draft draft, Domain domain) {
    var columns = new ArrayList<ObjectId>();
    for (Table table : draft.after.all(Table.class).toList()) {
      for (Column column : table.columns()) {
        ObjectId id = Draft.column(table.name(), column.name());
        boolean same = column(draft, id).filter(it -> it.type().equals(column.type())).isPresent();
        if (draft.stands(table.name()) && column.type().equals(domain.name().sql()) && !same) {
          columns.add(id);
        }
      }
    }
    return columns;
  }

  /// The domain as it is until then.
  static Domain bare(Domain domain) {
    return new Domain(
        domain.name(),
        domain.type(),
        domain.collation(),
        domain.defaultSql(),
        domain.notNull(),
        domain.checks().stream().filter(it -> !it.validated()).toList());
  }

  /// Statements that take the checks away on a copy of the newer schema.
  static List<String> away(Domain domain) {
    return proven(domain).stream().map(it -> drop(domain, it).sql()).toList();
  }

  private static List<Domain.Check> proven(Domain domain) {
    return domain.checks().stream().filter(Domain.Check::validated).toList();
  }

  private static Operation.Execute drop(Domain domain, Domain.Check check) {
    return new Operation.Execute(
        "ALTER DOMAIN " + domain.name().sql() + " DROP CONSTRAINT " + check.name().sql());
  }

  private static Plan.Precondition broken(Domain domain, Domain.Check check, ObjectId column) {
    String value = "(" + column.partName().sql() + ")::" + domain.type();
    return new Plan.Precondition(
        column.qualified(),
        "rows break " + check.name() + " in " + column.partName(),
        "SELECT ctid FROM "
            + column.qualified().sql()
            + " WHERE "
            + Preconditions.broken(check, value));
  }

  /// The checks, for new values first and then for those that are there.
  static void plan(Draft draft, Domain domain) {
    List<ObjectId> columns = columns(draft, domain);
    var held = new ArrayList<Held>();
    columns.stream()
        .map(ObjectId::qualified)
        .distinct()
        .forEach(it -> held.addAll(draft.held(it, Lock.SHARE, Work.SCAN)));
    for (Domain.Check check : proven(domain)) {
      String definition = check.definition() + " NOT VALID";
      Action add =
          draft.add(
              Action.of(
                      "add " + check.name() + " to " + Draft.brief(domain.name()),
                      Stage.NORMAL,
                      List.of(new Operation.Execute(TypePlans.check(domain, check, definition))),
                      List.of(drop(domain, check)))
                  .creating(
                      ObjectId.part(ObjectKind.DOMAIN_CONSTRAINT, domain.name(), check.name()))
                  .using(columns.toArray(ObjectId[]::new)));
      columns.stream()
          .filter(it -> column(draft, it).isPresent())
          .forEach(it -> draft.preconditions.add(broken(domain, check, it)));
      draft.add(TypePlans.proof(draft, domain, check).after(add).locking(held));
    }
  }
}
