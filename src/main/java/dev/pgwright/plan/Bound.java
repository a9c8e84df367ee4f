package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Column.Origin;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Table;
import dev.pgwright.model.Table.Descent;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Plan.Precondition;
import dev.pgwright.plan.Step.Work;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A CHECK that tells the server beforehand what `ATTACH PARTITION` would otherwise read every row
/// to see.
///
/// @param table the partition to be, or the default partition beside it
/// @param name made up for the time of the change
/// @param condition in SQL
record Bound(QualifiedName table, Name name, String condition) {

  /// The rows of the partition are within its bound; null where the bound is no text that the
  /// server reads back.
  static @Nullable Bound within(QualifiedName table, Descent.PartitionOf of) {
    String condition = of.condition();
    return condition == null || condition.matches("(?s).*'[0-9]+'::oid.*")
        ? null
        : new Bound(table, Naming.aside(table.name(), "bound"), condition);
  }

  /// No row of the default partition belongs into the other one.
  static @Nullable Bound outside(Table byDefault, QualifiedName table, Descent.PartitionOf of) {
    Bound within = within(table, of);
    return within == null || byDefault.name().equals(table)
        ? null
        : new Bound(
            byDefault.name(),
            Naming.aside(table.name(), "beside"),
            "NOT (" + within.condition + ")");
  }

  Operation add() {
    return execute("ADD CONSTRAINT " + name.sql() + " CHECK (" + condition + ") NOT VALID");
  }

  Operation validate() {
    return new Operation.ValidateConstraint(table, name);
  }

  Operation drop() {
    return execute("DROP CONSTRAINT IF EXISTS " + name.sql());
  }

  private Operation execute(String action) {
    return new Operation.Execute(Ddl.alter(table, action).getFirst());
  }

  Precondition precondition(String why) {
    return new Precondition(
        table, why, "SELECT ctid FROM " + table.sql() + " WHERE NOT (" + condition + ")");
  }

  /// The actions that prove it, the last one of which others wait for.
  Action prove(Draft draft, List<Action> after) {
    String title = "check the bound of " + Draft.brief(table);
    Action first =
        draft.add(
            Action.of(title, Stage.NORMAL, List.of(add()), List.of(drop()))
                .after(after.toArray(Action[]::new))
                .locking(draft.exclusive(table)));
    return draft.add(ColumnPlans.validate(draft, table, name).after(first));
  }

  /// The same outside a transaction block; can be repeated.
  List<Operation> proof() {
    return List.of(patience("3s"), drop(), add(), patience("0"), validate());
  }

  static Operation patience(String time) {
    return new Operation.Execute("SET lock_timeout = '" + time + "'");
  }

  /// The same condition under another name.
  Bound named(Name other) {
    return new Bound(table, other, condition);
  }

  /// The name of the CHECK that `DETACH … CONCURRENTLY` leaves behind.
  ///
  /// Source: `DetachAddConstraintIfNeeded` and `ChooseConstraintName` of the server, 14 to 18.
  static Name leftBehind(Needs schema, Table table, String condition) {
    var names = new TreeSet<String>();
    for (Token token : Script.tokens(condition)) {
      String word = token.text().startsWith("\"") ? token.value() : token.text();
      for (Column column : table.columns()) {
        if (column.name().value().equals(word)) {
          names.add(word);
        }
      }
    }
    String column = names.size() == 1 ? names.getFirst() : "";
    var taken =
        schema
            .schema()
            .all(Constraint.class)
            .filter(it -> it.table().schema().equals(table.name().schema()))
            .map(Constraint::name)
            .toList();
    Name name = Naming.check(table.name(), column, "check");
    for (int i = 1; taken.contains(name); i++) {
      name = Naming.check(table.name(), column, "check" + i);
    }
    return name;
  }

  /// The locks that a foreign key of the parent adds to attaching and detaching.
  ///
  /// @param lock ACCESS EXCLUSIVE where a table brings its own, which is merged with the parent's
  static List<Step.Held> referenced(Draft draft, Needs schema, QualifiedName parent, Lock lock) {
    var held = new ArrayList<Step.Held>();
    for (Constraint it : schema.constraints(parent)) {
      if (it.type() == Constraint.Type.FOREIGN_KEY && it.references() != null) {
        held.addAll(draft.heldByParts(it.references(), lock, Work.CATALOG));
      }
    }
    return held;
  }

  /// The locks that foreign keys to the parent, or to what is above it, add to attaching.
  static List<Step.Held> attaching(Draft draft, QualifiedName parent) {
    return draft.before.serverVersion() < 150000
        ? List.of()
        : referring(draft.now, parent).stream()
            .flatMap(it -> draft.heldAlone(it, Lock.SHARE_ROW_EXCLUSIVE, Work.CATALOG).stream())
            .toList();
  }

  /// The locks that they add to detaching, where the server looks for rows that refer to the
  /// partition.
  static List<Step.Held> detaching(Draft draft, QualifiedName parent) {
    return referring(draft.old, parent).stream()
        .flatMap(it -> draft.heldByParts(it, Lock.ACCESS_EXCLUSIVE, Work.SCAN).stream())
        .toList();
  }

  /// The other tables with foreign keys to a table or to what is above it.
  private static Set<QualifiedName> referring(Needs schema, QualifiedName table) {
    var tables = new TreeSet<QualifiedName>();
    schema.referencing(table).stream()
        .filter(it -> it.origin() != Origin.INHERITED)
        .forEach(it -> tables.add(it.table()));
    tables.remove(table);
    schema.table(table).stream()
        .flatMap(it -> it.parents().stream())
        .forEach(it -> tables.addAll(referring(schema, it)));
    return tables;
  }
}
