package dev.pgwright.replay;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
      case Query query -> {
        into(query, world);
        settings(query, world);
      }
      case Statement.Other other -> Others.other(other, world);
      case dev.pgwright.sql.ast.Change _, Maintenance _, Privileges _ -> {}
    }
  }

  /// A routine as it is kept when it is made.
  public static Thing routine(CreateCode.CreateRoutine routine, World world) {
    return Others.routine(routine, world);
  }

  private static void create(Create create, World world) {
    switch (create) {
      case Create.Relation relation -> relation(relation, world);
      case CreateType type -> type(type, world);
      case CreateCode.CreateRoutine routine -> {
        world.putRoutine(Routines.entry(routine, world));
        world.things().put(Others.routine(routine, world));
      }
      case CreateCode.CreateTrigger trigger -> world.things().put(Others.trigger(trigger, world));
      case CreateCode.CreateRule rule -> world.things().put(Others.rule(rule, world));
    }
  }

  private static void relation(Create.Relation relation, World world) {
    switch (relation) {
      case Create.CreateTable table -> {
        perhaps(table.ifNotExists(), world);
        Tables.create(table, world);
      }
      case Create.CreateTableAs table -> {
        perhaps(table.ifNotExists(), world);
        boolean temporary = table.persistence() == Create.Persistence.TEMPORARY;
        make(
            world.created(table.name(), temporary),
            table.materializedView() ? Relation.Kind.MATERIALIZED_VIEW : Relation.Kind.TABLE,
            temporary,
            table.source(),
            table.columns(),
            world);
      }
      case Create.CreateView view -> {
        boolean temporary = view.persistence() == Create.Persistence.TEMPORARY;
        make(
            world.created(view.name(), temporary),
            Relation.Kind.VIEW,
            temporary,
            view.query(),
            view.columns(),
            world);
      }
      case Create.CreateIndex index -> Tables.index(index, world);
      case Create.CreateSequence sequence -> sequence(sequence, world);
      case Create.CreatePolicy policy -> policy(policy, world);
      case Create.CreateSchema schema -> Others.schema(schema, world);
      case Create.CreateStatistics made -> world.things().put(Others.statistics(made, world));
      case Create.CreateExtension made -> Others.global(ObjectClass.EXTENSION, made.name(), world);
      case Create.CreatePublication made -> world.things().put(Others.publication(made, world));
    }
  }

  /// What is created only where it is not there may have been there; so it may after a rollback.
  private static void perhaps(boolean ifNotExists, World world) {
    if (ifNotExists) {
      world.undo().note(world::unsure);
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
      Statement source,
      List<Name> columns,
      World world) {
    int born = world.relation(name).map(Relation::born).orElse(world.unit());
    Optional<List<Attribute>> made =
        source instanceof Query query ? Reads.columns(query, columns, world) : Optional.empty();
    boolean view = kind != Relation.Kind.TABLE;
    Relation relation =
        Relation.of(name, kind, made.isPresent(), born)
            .temporary(temporary)
            .columns(made.orElse(List.of()));
    world.put(
        view
            ? relation
                .using(Reads.of(source, world))
                .with(Traits.NONE.reads(Reads.uses(source, world)))
            : relation);
  }

  /// `select … into`.
  private static void into(Query query, World world) {
    if (query.body() instanceof Query.Select select && select.into() != null) {
      QualifiedName name = world.created(select.into(), false);
      world.put(Relation.of(name, Relation.Kind.TABLE, false, world.unit()));
    }
  }

  private static void sequence(Create.CreateSequence sequence, World world) {
    boolean temporary = sequence.persistence() == Create.Persistence.TEMPORARY;
    QualifiedName name = world.created(sequence.name(), temporary);
    if (sequence.ifNotExists() && world.relation(name).isPresent()) {
      return;
    }
    world.put(
        Relation.of(name, Relation.Kind.SEQUENCE, true, world.unit())
            .temporary(temporary)
            .with(Traits.NONE.owner(Others.owner(sequence.options(), world))));
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
      case CreateType.CreateComposite made ->
          world.putType(
              new TypeEntry(
                  name,
                  TypeEntry.Kind.COMPOSITE,
                  List.of(),
                  null,
                  false,
                  number,
                  born,
                  made.attributes().stream().map(it -> Elements.attribute(it, world)).toList(),
                  null));
      case CreateType.CreateBaseType made -> {
        var kind = TypeEntry.Kind.OTHER;
        world.putType(new TypeEntry(name, kind, List.of(), null, false, number, born));
        if (made.range()) {
          QualifiedName many = Others.multirange(made, name, world);
          world.putType(new TypeEntry(many, kind, List.of(), null, false, number, born));
        }
      }
    }
  }

  private static void alter(Alter alter, World world) {
    switch (alter) {
      case Alter.AlterTable table -> Actions.apply(table, world);
      case Alter.Rename rename -> Renames.rename(rename, world);
      case Alter.SetSchema move -> Renames.move(move, world);
      case Alter.AddEnumValue value -> {
        QualifiedName name = world.resolve(value.name());
        if (value.ifNotExists()
            && world.type(name).map(it -> it.has(value.label())).orElse(false)) {
          return;
        }
        var label = new TypeEntry.Label(value.label(), world.transactions().number());
        TypeEntry type =
            world
                .type(name)
                .orElseGet(
                    () -> new TypeEntry(name, TypeEntry.Kind.ENUM, List.of(), null, false, 0, 0));
        world.putType(type.with(label));
      }
      case Alter.AlterDomain domain -> Domains.alter(domain, world);
      case Alter.AlterSequence sequence -> Others.sequence(sequence, world);
      case Alter.RenameEnumValue value -> Others.renamed(value, world);
      case Alter.AlterComposite composite -> Others.composite(composite, world);
      case Alter.AlterPublication publication -> Others.published(publication, world);
      case Alter.MoveAll _,
          Alter.ChangeOwner _,
          Alter.Depends _,
          Alter.AlterBaseType _,
          Alter.AlterRoutine _,
          Alter.AlterPolicy _,
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
                ? Optional.empty()
                : Optional.of(String.join(", ", set.values())));
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
                Optional.of(value.value()));
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
