package dev.pgwright.guard.statement;

import dev.pgwright.guard.risk.Risk;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.Walk;
import java.util.List;
import java.util.Locale;

/// The risk of one statement.
final class StatementRisk {

  private static final String KEEP = "rename it, look for who uses it, dump it, drop it later";
  private static final List<String> WEAK_LOCKS =
      List.of("access share", "row share", "row exclusive");
  private static final List<String> QUIET =
      List.of(
          "listen",
          "unlisten",
          "notify",
          "discard",
          "checkpoint",
          "fetch",
          "move",
          "close",
          "load");

  private final SqlSession session;
  private final Calls calls;
  private final Rows rows;
  private final Server server;

  StatementRisk(SqlSession session) {
    this.session = session;
    this.calls = new Calls(session);
    this.rows = new Rows(session);
    this.server = new Server(session);
  }

  /// Whether the rules about schemas have something to say about it.
  boolean changesSchema(Statement statement) {
    return statement instanceof Create
        || statement instanceof Alter
        || statement instanceof Session.Transaction
        || statement instanceof Maintenance;
  }

  void of(Statement statement) {
    switch (statement) {
      case Query it -> query(it);
      case Change it -> change(it);
      case Create it -> create(it);
      case Alter it -> alter(it);
      case Drop it -> drop(it);
      case Session it -> session(it);
      case Maintenance it -> maintenance(it);
      case Privileges _ ->
          session.add(Risk.WRITE, "privileges", "privileges of roles change", null);
      case Statement.Other it -> other(it);
    }
  }

  private void query(Query query) {
    calls.in(query);
    inner(query);
    Walk.all(query, Query.Select.class)
        .filter(it -> it.into() != null && !session.hasMade(name(it.into())))
        .forEach(it -> session.add(Risk.WRITE, "select-into", "SELECT INTO makes a table", null));
  }

  /// Changes of data in `with`.
  private void inner(Node root) {
    for (Node below : root.children()) {
      Walk.all(below, Change.class).forEach(rows::of);
    }
  }

  private void change(Change change) {
    calls.in(change);
    rows.of(change);
    inner(change);
  }

  private void create(Create create) {
    calls.in(create);
    switch (create) {
      case Create.CreateTable it when it.persistence() == Create.Persistence.TEMPORARY ->
          session.made(name(it.name()));
      case Create.CreateTable it -> {
        if (!it.ifNotExists()) {
          session.made(name(it.name()));
        }
        session.add(Risk.WRITE, "create-table", name(it.name()) + ": a table is made", null);
      }
      case Create.CreateTableAs it when it.persistence() == Create.Persistence.TEMPORARY -> {
        session.made(name(it.name()));
        of(it.source());
      }
      case Create.CreateTableAs it -> {
        if (!it.ifNotExists()) {
          session.made(name(it.name()));
        }
        session.add(Risk.WRITE, "create-table", name(it.name()) + ": a table is made", null);
        of(it.source());
      }
      case Create.CreateView it when it.persistence() == Create.Persistence.TEMPORARY ->
          session.made(name(it.name()));
      case Create.CreateIndex it when session.hasMade(name(it.table())) -> {}
      case Create.CreateSchema it -> {
        session.add(Risk.WRITE, "create", "a schema is made", null);
        it.elements().forEach(this::of);
      }
      case CreateCode.CreateRule it -> {
        session.add(Risk.WRITE, "create", "a rule is made", null);
        it.actions().forEach(this::of);
      }
      default -> session.add(Risk.WRITE, "create", "the schema changes", null);
    }
  }

  private void alter(Alter alter) {
    calls.in(alter);
    if (alter instanceof Alter.AlterTable table && !session.hasMade(name(table.name()))) {
      for (AlterAction action : table.actions()) {
        action(table, action);
      }
    }
    if (!(alter instanceof Alter.AlterTable table && session.hasMade(name(table.name())))) {
      session.add(Risk.WRITE, "alter", "the schema changes", null);
    }
  }

  private void action(Alter.AlterTable table, AlterAction action) {
    String name = name(table.name());
    switch (action) {
      case AlterAction.DropColumn it ->
          session.add(
              Risk.DANGER,
              "drop-column",
              name + ": column " + it.column().sql() + " is gone with its values",
              "stop using the column first; drop it in a migration that a person runs");
      case AlterAction.DropConstraint it ->
          session.add(
              Risk.DANGER,
              "drop-constraint",
              name + ": constraint " + it.constraint().sql() + " holds no longer",
              "write a migration, and let a person run it");
      case AlterAction.EnableTrigger it when it.enable().equals("disable") ->
          session.add(
              Risk.DANGER, "disable-triggers", name + ": triggers do not run any more", null);
      case AlterAction.RowSecurity it when it.action().equals("disable") ->
          session.add(
              Risk.DANGER, "disable-row-security", name + ": every role sees every row", null);
      case AlterAction.DetachPartition it ->
          session.add(
              Risk.DANGER,
              "detach-partition",
              name + ": the rows of " + name(it.partition()) + " are no longer in it",
              null);
      case AlterAction.AlterType _ ->
          session.add(
              Risk.DANGER,
              "alter-type",
              name + ": a change of type may write every row again while all others wait",
              "pgwright plan writes the change in steps beside live traffic");
      default -> {}
    }
  }

  private void drop(Drop drop) {
    var kept =
        drop.objects().stream()
            .map(ObjectRef::name)
            .map(StatementRisk::name)
            .filter(it -> !session.hasMade(it))
            .toList();
    if (kept.isEmpty() && !drop.cascade()) {
      return;
    }
    String kind = drop.kind().sql();
    boolean index = drop.kind() == ObjectClass.INDEX && drop.concurrently();
    session.add(
        index ? Risk.WRITE : Risk.DANGER,
        "drop-" + kind.replace(' ', '-'),
        kind
            + " "
            + String.join(", ", kept)
            + (index
                ? ": an index is dropped; queries may become slow"
                : ": it is dropped" + (drop.cascade() ? ", and whatever depends on it" : "")),
        drop.kind() == ObjectClass.INDEX ? "DROP INDEX CONCURRENTLY, in a migration" : KEEP);
  }

  private void session(Session statement) {
    switch (statement) {
      case Session.Explain it when it.analyze() -> of(it.statement());
      case Session.Do it -> new Block(session).of(it.language(), it.body());
      case Session.Prepare it -> of(it.statement());
      case Session.DeclareCursor it -> of(it.query());
      case Session.CallProcedure it -> {
        session.add(
            Risk.OPAQUE,
            "unknown-procedure",
            it.call().function().sql() + ": what the procedure does is not known",
            "look at its source first: \\sf " + it.call().function().sql());
        calls.in(it);
      }
      case Session.Copy it -> server.copy(it, this);
      case Session.Transaction it -> server.transaction(it);
      case Session.SetParameter it -> server.parameter(it);
      case Session.Explain _,
          Session.Execute _,
          Session.SetConstraints _,
          Session.Show _,
          Session.Deallocate _ -> {}
    }
  }

  private void maintenance(Maintenance statement) {
    switch (statement) {
      case Maintenance.Truncate it -> truncate(it);
      case Maintenance.Lock it -> lock(it);
      case Maintenance.Vacuum it -> {
        if (it.options().stream().anyMatch(StatementRisk::full)) {
          session.add(
              Risk.DANGER,
              "vacuum-full",
              "VACUUM FULL writes tables again while reads and writes wait",
              "VACUUM without FULL");
        }
      }
      case Maintenance.Cluster _ ->
          session.add(
              Risk.DANGER,
              "cluster",
              "CLUSTER writes the table again while reads and writes wait",
              "leave it, or use pg_repack in a window that people chose");
      case Maintenance.Reindex it ->
          session.add(
              it.concurrently() ? Risk.WRITE : Risk.DANGER,
              "reindex",
              "REINDEX " + it.target() + (it.concurrently() ? " builds anew" : ": writes wait"),
              "REINDEX … CONCURRENTLY");
      case Maintenance.Refresh it ->
          session.add(
              it.concurrently() && it.withData() ? Risk.WRITE : Risk.DANGER,
              "refresh-materialized-view",
              name(it.view()) + ": it is filled anew" + (it.concurrently() ? "" : "; reads wait"),
              "REFRESH MATERIALIZED VIEW CONCURRENTLY");
      case Maintenance.Comment _ ->
          session.add(Risk.WRITE, "comment", "a comment is changed", null);
    }
  }

  private void truncate(Maintenance.Truncate it) {
    var names =
        it.tables().stream()
            .map(Maintenance.Target::name)
            .map(StatementRisk::name)
            .filter(one -> !session.hasMade(one))
            .toList();
    if (!names.isEmpty()) {
      session.add(
          Risk.DANGER,
          "truncate",
          String.join(", ", names) + ": all rows are gone",
          "DELETE … WHERE the rows you mean, in batches, by a person");
    }
  }

  private void lock(Maintenance.Lock it) {
    if (!WEAK_LOCKS.contains(it.mode())) {
      session.add(
          Risk.DANGER,
          "lock-table",
          name(it.tables().getFirst().name()) + ": others wait until the transaction ends",
          "lock the rows you mean: SELECT … FOR UPDATE");
    }
  }

  private static boolean full(Option option) {
    return option.name().equals("full")
        && (option.value() == null || !List.of("false", "off", "0").contains(option.value()));
  }

  private void other(Statement.Other it) {
    String kind = it.kind().toLowerCase(Locale.ROOT);
    calls.in(it);
    if (QUIET.stream().anyMatch(quiet -> kind.equals(quiet) || kind.startsWith(quiet + " "))) {
      return;
    }
    if (kind.startsWith("drop") || kind.equals("alter system") || kind.startsWith("reassign")) {
      session.add(
          Risk.DANGER,
          kind.replace(' ', '-'),
          kind.toUpperCase(Locale.ROOT) + " reaches beyond one table",
          "write down what is to change, and let a person do it");
    } else {
      session.add(Risk.WRITE, "server-object", kind.toUpperCase(Locale.ROOT), null);
    }
  }

  static String name(ObjectName name) {
    return name.sql();
  }
}
