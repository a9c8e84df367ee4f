package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Column;
import dev.pgwright.model.Literal;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Mode;
import dev.pgwright.plan.Step.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A table and its copy change places, with what stands around them; catalogs only.
///
/// @param there makes the copy follow until then
/// @param back makes what was the table follow from then on
record Exchange(Copying copying, RowCopy there, RowCopy back) {

  /// @param lead what has to happen in the same transaction
  Step step(List<Step> lead) {
    List<Held> held = held(lead);
    List<Operation> first = locking(held);
    var up = new ArrayList<Operation>(first);
    up.addAll(there.release());
    up.addAll(all(copying.older().leaves()));
    up.addAll(all(copying.newer().comes()));
    up.addAll(Waiting.end(copying.after(), table(), table()));
    up.addAll(Waiting.begin(copying.before(), table(), copying.older().aside(table())));
    up.addAll(settled(true));
    lead.forEach(it -> up.addAll(LockOrder.without(it.up())));
    up.addAll(back.follow());
    var prepare = new ArrayList<Operation>();
    lead.reversed().forEach(it -> prepare.addAll(it.prepare()));
    var down = new ArrayList<Operation>(first);
    down.addAll(back.release());
    lead.reversed().forEach(it -> down.addAll(LockOrder.without(it.down())));
    down.addAll(all(copying.newer().leaves()));
    down.addAll(all(copying.older().comes()));
    down.addAll(Waiting.end(copying.before(), table(), table()));
    down.addAll(Waiting.begin(copying.after(), table(), copying.newer().aside(table())));
    down.addAll(settled(false));
    down.addAll(there.follow());
    return new Step(
        "swap " + Draft.brief(table()),
        Mode.TRANSACTION,
        up,
        prepare,
        down,
        held,
        Patience.SHORT,
        Action.REVERSIBLE);
  }

  private QualifiedName table() {
    return copying.now().name();
  }

  private static List<Operation> all(List<String> statements) {
    return statements.stream().<Operation>map(Operation.Execute::new).toList();
  }

  private List<Held> held(List<Step> lead) {
    var held = new TreeMap<QualifiedName, Held>();
    copying.held(Lock.ACCESS_EXCLUSIVE).forEach(it -> held.put(it.relation(), it));
    for (Step step : lead) {
      for (Held it : step.locks()) {
        if (!copying.newer().tables().contains(it.relation())
            && !copying.older().tablesAside().contains(it.relation())) {
          held.merge(it.relation(), it, (a, b) -> a.lock().compareTo(b.lock()) < 0 ? b : a);
        }
      }
    }
    return List.copyOf(held.values());
  }

  /// All tables are locked at once and in order, so that nobody waits for this while this waits.
  private List<Operation> locking(List<Held> held) {
    List<Held> strong =
        held.stream()
            .filter(it -> it.lock().blocksWrites())
            .filter(
                it ->
                    it.relation().equals(table())
                        || !copying.older().tables().contains(it.relation()))
            .filter(it -> copying.before().table(it.relation()).isPresent())
            .toList();
    var order = new LockOrder(Needs.of(copying.before()), Needs.of(copying.after()));
    return strong.size() < 2 ? List.of() : order.statements(strong);
  }

  /// Privileges and numbers go on as they were.
  private List<Operation> settled(boolean forth) {
    var operations = new ArrayList<Operation>(counters(forth));
    operations.addAll(AccessPlans.restored(copying.before(), Draft.table(table())));
    return operations;
  }

  /// Sequences go on where those of the other form stand.
  private List<Operation> counters(boolean forth) {
    var operations = new ArrayList<Operation>();
    for (Column column : copying.now().columns()) {
      QualifiedName from =
          RowCopies.counter(copying.before(), copying.old(), column.name()).orElse(null);
      QualifiedName to =
          RowCopies.counter(copying.after(), copying.now(), column.name()).orElse(null);
      if (from == null || to == null || shared(from)) {
        continue;
      }
      operations.add(
          forth
              ? goesOn(to, copying.older().aside(ObjectKind.SEQUENCE, from))
              : goesOn(from, copying.newer().aside(ObjectKind.SEQUENCE, to)));
    }
    return operations;
  }

  private boolean shared(QualifiedName sequence) {
    ObjectId id = ObjectId.of(ObjectKind.SEQUENCE, sequence);
    return copying.before().find(id).isPresent() && copying.after().find(id).isPresent();
  }

  private static Operation goesOn(QualifiedName to, QualifiedName from) {
    return Side.execute(
        String.join(
            " ",
            "SELECT setval(" + new Literal(to.sql()).sql() + ", last_value, is_called) FROM",
            from.sql()));
  }
}
