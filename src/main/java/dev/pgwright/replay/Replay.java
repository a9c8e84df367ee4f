package dev.pgwright.replay;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Applies statements to a world.
public final class Replay {

  private Replay() {}

  /// What the statement does to the catalogs; statements that do nothing to them change nothing.
  public static void apply(Statement statement, World world) {
    switch (statement) {
      case Create create -> create(create, world);
      case Alter alter -> alter(alter, world);
      case Drop drop -> Drops.apply(drop, world);
      case Session session -> session(session, world);
      case Query query -> settings(query, world);
      case dev.pgwright.sql.ast.Change _, Maintenance _, Privileges _, Statement.Other _ -> {}
    }
  }

  private static void create(Create create, World world) {
    switch (create) {
      case Create.Relation relation -> relation(relation, world);
      case CreateType type -> type(type, world);
      case CreateCode.CreateRoutine routine -> world.putRoutine(Routines.entry(routine, world));
      case CreateCode.CreateTrigger _, CreateCode.CreateRule _ -> {}
    }
  }

  private static void relation(Create.Relation relation, World world) {
    switch (relation) {
      case Create.CreateTable table -> Tables.create(table, world);
      case Create.CreateTableAs table -> {
        boolean temporary = table.persistence() == Create.Persistence.TEMPORARY;
        make(
            world.created(table.name(), temporary),
            table.materializedView() ? Relation.Kind.MATERIALIZED_VIEW : Relation.Kind.TABLE,
            temporary,
            table.materializedView() ? Reads.of(table.source(), world) : List.of(),
            world);
      }
      case Create.CreateView view -> {
        boolean temporary = view.persistence() == Create.Persistence.TEMPORARY;
        make(
            world.created(view.name(), temporary),
            Relation.Kind.VIEW,
            temporary,
            Reads.of(view.query(), world),
            world);
      }
      case Create.CreateIndex index -> Tables.index(index, world);
      case Create.CreateSequence sequence ->
          make(
              world.created(
                  sequence.name(), sequence.persistence() == Create.Persistence.TEMPORARY),
              Relation.Kind.SEQUENCE,
              false,
              List.of(),
              world);
      case Create.CreatePolicy policy -> policy(policy, world);
      case Create.CreateSchema schema -> schema.elements().forEach(it -> apply(it, world));
      case Create.CreateStatistics _, Create.CreateExtension _, Create.CreatePublication _ -> {}
    }
  }

  private static void policy(Create.CreatePolicy policy, World world) {
    Relation table = world.assumed(world.resolve(policy.table()));
    var policies = new ArrayList<>(table.policies());
    policies.add(policy.name());
    world.put(table.secured(policies, table.rowSecurity()));
  }

  private static void make(
      QualifiedName name,
      Relation.Kind kind,
      boolean temporary,
      List<QualifiedName> uses,
      World world) {
    int born = world.relation(name).map(Relation::born).orElse(world.unit());
    Relation made = Relation.of(name, kind, kind == Relation.Kind.SEQUENCE, born);
    world.put(made.temporary(temporary).using(uses));
  }

  private static void type(CreateType type, World world) {
    QualifiedName name = world.created(type.name(), false);
    int number = world.transactions().number();
    int born = world.unit();
    switch (type) {
      case CreateType.CreateEnum made ->
          world.putType(
              new TypeEntry(
                  name,
                  TypeEntry.Kind.ENUM,
                  made.labels().stream().map(it -> new TypeEntry.Label(it, number)).toList(),
                  null,
                  false,
                  number,
                  born));
      case CreateType.CreateDomain domain -> world.putType(Domains.entry(domain, name, world));
      case CreateType.CreateComposite _ ->
          world.putType(
              new TypeEntry(name, TypeEntry.Kind.COMPOSITE, List.of(), null, false, number, born));
      case CreateType.CreateBaseType _ ->
          world.putType(
              new TypeEntry(name, TypeEntry.Kind.OTHER, List.of(), null, false, number, born));
    }
  }

  private static void alter(Alter alter, World world) {
    switch (alter) {
      case Alter.AlterTable table -> Actions.apply(table, world);
      case Alter.Rename rename -> Renames.rename(rename, world);
      case Alter.SetSchema move -> Renames.move(move, world);
      case Alter.AddEnumValue value -> {
        QualifiedName name = world.resolve(value.name());
        var label = new TypeEntry.Label(value.label(), world.transactions().number());
        TypeEntry type =
            world
                .type(name)
                .orElseGet(
                    () -> new TypeEntry(name, TypeEntry.Kind.ENUM, List.of(), null, false, 0, 0));
        world.putType(type.with(label));
      }
      case Alter.AlterDomain domain -> Domains.alter(domain, world);
      case Alter.MoveAll _,
          Alter.ChangeOwner _,
          Alter.Depends _,
          Alter.AlterSequence _,
          Alter.RenameEnumValue _,
          Alter.AlterComposite _,
          Alter.AlterBaseType _,
          Alter.AlterRoutine _,
          Alter.AlterPolicy _,
          Alter.AlterPublication _,
          Alter.AlterStatistics _,
          Alter.AlterExtension _ -> {}
    }
  }

  private static void session(Session session, World world) {
    switch (session) {
      case Session.Transaction transaction -> transaction(transaction, world);
      case Session.SetParameter set -> set(set, world);
      case Session.Prepare _, Session.Execute _, Session.Explain _ -> {}
      case Session.SetConstraints _, Session.Show _, Session.Do _ -> {}
      case Session.CallProcedure _, Session.Deallocate _ -> {}
      case Session.DeclareCursor _, Session.Copy _ -> {}
    }
  }

  private static void set(Session.SetParameter set, World world) {
    boolean local = set.scope() == Session.Scope.LOCAL;
    if (set.name().equals("all")) {
      world.transactions().resetAll();
      return;
    }
    if (set.name().equals("search_path")) {
      world.searchPath(set.reset() ? List.of() : set.values());
    }
    world
        .transactions()
        .set(
            set.name().toLowerCase(Locale.ROOT),
            local,
            set.reset() || set.values().isEmpty()
                ? java.util.Optional.empty()
                : java.util.Optional.of(String.join(", ", set.values())));
  }

  /// `select set_config('lock_timeout', '5s', true)`, as `pg_dump` writes it too.
  private static void settings(Query query, World world) {
    if (!(query.body() instanceof Query.Select select)) {
      return;
    }
    for (Query.Target target : select.targets()) {
      if (target.value() instanceof Expr.Call call
          && call.function().is("set_config")
          && call.arguments().size() == 3
          && call.arguments().get(0).value() instanceof Expr.Constant name
          && call.arguments().get(1).value() instanceof Expr.Constant value
          && call.arguments().get(2).value() instanceof Expr.Constant local) {
        if (name.value().equals("search_path")) {
          world.searchPath(List.of(value.value().split("\\s*,\\s*", -1)));
        }
        world
            .transactions()
            .set(
                name.value().toLowerCase(Locale.ROOT),
                local.kind() == Expr.ConstantKind.TRUE,
                java.util.Optional.of(value.value()));
      }
    }
  }

  private static void transaction(Session.Transaction transaction, World world) {
    switch (transaction.kind()) {
      case BEGIN -> {
        if (!world.transactions().open()) {
          begin(world, true);
        }
      }
      case COMMIT, PREPARE -> {
        boolean chain = transaction.chain();
        end(world, false);
        if (chain) {
          begin(world, true);
        }
      }
      case ROLLBACK -> {
        end(world, true);
        if (transaction.chain()) {
          begin(world, true);
        }
      }
      case SAVEPOINT ->
          world.transactions().savepoint(String.valueOf(transaction.name()), world.undo().mark());
      case ROLLBACK_TO ->
          world
              .transactions()
              .backTo(String.valueOf(transaction.name()))
              .ifPresent(mark -> world.undo().back(mark));
      case RELEASE, COMMIT_PREPARED, ROLLBACK_PREPARED -> {}
    }
  }

  /// A transaction begins.
  ///
  /// @param byText false when the program that runs the text opens it
  public static void begin(World world, boolean byText) {
    world.undo().start(true);
    world.transactions().begin(byText);
  }

  /// The transaction ends, if one is open.
  public static void end(World world, boolean rolledBack) {
    if (world.transactions().open()) {
      if (rolledBack) {
        world.undo().back(0);
      }
      world.undo().start(false);
      world.transactions().end(rolledBack);
    }
  }

  /// A script has ended: its transaction is committed, its settings and its search path are gone.
  public static void settle(World world) {
    end(world, false);
    world.searchPath(List.of());
    world.transactions().resetAll();
    world.transactions().statementEnds();
  }
}
