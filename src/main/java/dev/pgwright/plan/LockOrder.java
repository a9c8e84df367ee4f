package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Mode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// In which order a step locks several tables: referenced ones first, as transactions that write a
/// row and then what refers to it do, so that nobody waits for the step while it waits for them.
///
/// A statement about a foreign key by itself locks the referring table first.
final class LockOrder {

  private final Needs old;
  private final Needs now;

  LockOrder(Needs old, Needs now) {
    this.old = old;
    this.now = now;
  }

  /// The step with its locks taken first, where they are on several tables.
  Step of(Step step) {
    if (step.mode() != Mode.TRANSACTION || locks(step.up())) {
      return step;
    }
    List<Held> strong =
        step.locks().stream()
            .filter(it -> it.lock().blocksWrites() && old.table(it.relation()).isPresent())
            .toList();
    List<Held> back =
        strong.stream()
            .filter(it -> now.table(it.relation()).isPresent())
            .map(it -> new Held(it.relation(), Lock.ACCESS_EXCLUSIVE, it.work()))
            .toList();
    return new Step(
        step.title(),
        step.mode(),
        preceded(strong, old, step.up()),
        step.prepare(),
        preceded(back, now, step.down()),
        step.locks(),
        step.patience(),
        step.way());
  }

  private static boolean locks(List<Operation> operations) {
    return operations.stream().anyMatch(LockOrder::locks);
  }

  private static boolean locks(Operation operation) {
    return operation instanceof Operation.Execute it && it.sql().startsWith("LOCK TABLE ");
  }

  /// Operations without their locks, for a transaction that has taken them.
  static List<Operation> without(List<Operation> operations) {
    return operations.stream().filter(it -> !locks(it)).toList();
  }

  private List<Operation> preceded(List<Held> held, Needs schema, List<Operation> operations) {
    if (families(held, schema) < 2 || operations.isEmpty()) {
      return operations;
    }
    List<Held> tops = tops(held, schema);
    var alone = new TreeSet<QualifiedName>();
    tops.stream().filter(it -> !whole(it, held, schema)).forEach(it -> alone.add(it.relation()));
    return Stream.concat(statements(tops, alone).stream(), operations.stream()).toList();
  }

  /// How many have none above them: within a family a statement locks from above.
  private static long families(List<Held> held, Needs schema) {
    return held.stream()
        .filter(
            it ->
                held.stream()
                    .noneMatch(
                        above -> schema.descendants(above.relation()).contains(it.relation())))
        .count();
  }

  /// Those that are not locked along with a table above them.
  private static List<Held> tops(List<Held> held, Needs schema) {
    return held.stream()
        .filter(
            it ->
                held.stream()
                    .noneMatch(
                        above ->
                            schema.descendants(above.relation()).contains(it.relation())
                                && whole(above, held, schema)))
        .toList();
  }

  /// Whether all that is below a table is locked as strongly, so that one lock serves.
  private static boolean whole(Held above, List<Held> held, Needs schema) {
    return schema.descendants(above.relation()).stream()
        .allMatch(
            below ->
                held.stream()
                    .anyMatch(it -> it.relation().equals(below) && it.lock() == above.lock()));
  }

  /// What takes locks, those on referenced tables first.
  List<Operation> statements(List<Held> held) {
    return statements(held, new TreeSet<>());
  }

  /// @param alone tables whose heirs are left alone
  private List<Operation> statements(List<Held> held, Set<QualifiedName> alone) {
    var order = new LinkedHashSet<QualifiedName>();
    var tables = new TreeSet<QualifiedName>();
    held.forEach(it -> tables.add(it.relation()));
    tables.forEach(it -> visit(it, tables, new LinkedHashSet<>(), order));
    var operations = new ArrayList<Operation>();
    var open = new ArrayList<String>();
    Lock lock = null;
    for (QualifiedName table : order) {
      Lock own =
          held.stream().filter(it -> it.relation().equals(table)).findFirst().orElseThrow().lock();
      if (lock != null && own != lock) {
        operations.add(statement(open, lock));
        open.clear();
      }
      lock = own;
      open.add((alone.contains(table) ? "ONLY " : "") + table.sql());
    }
    if (lock != null) {
      operations.add(statement(open, lock));
    }
    return operations;
  }

  private static Operation statement(List<String> tables, Lock lock) {
    return new Operation.Execute(
        "LOCK TABLE "
            + String.join(", ", tables)
            + " IN "
            + lock.label().toUpperCase(Locale.ROOT)
            + " MODE");
  }

  private void visit(
      QualifiedName table,
      Set<QualifiedName> tables,
      Set<QualifiedName> path,
      Set<QualifiedName> order) {
    if (order.contains(table) || !path.add(table)) {
      return;
    }
    for (Needs schema : List.of(old, now)) {
      for (Constraint it : schema.constraints(table)) {
        if (it.references() != null && tables.contains(it.references())) {
          visit(it.references(), tables, path, order);
        }
      }
    }
    order.add(table);
  }
}
