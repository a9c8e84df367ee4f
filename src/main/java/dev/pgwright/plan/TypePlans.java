package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Domain;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import dev.pgwright.model.Namespace;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// How schemas, enums and domains come, go and change.
final class TypePlans {

  private TypePlans() {}

  static void create(Draft draft, Namespace it) {
    draft.add(
        simple("create schema " + it.name(), creation(it), "DROP SCHEMA " + it.name().sql())
            .creating(it.id()));
  }

  static void drop(Draft draft, Namespace it) {
    draft.add(
        simple("drop schema " + it.name(), "DROP SCHEMA " + it.name().sql(), creation(it))
            .dropping(it.id()));
  }

  private static String creation(Namespace it) {
    return "CREATE SCHEMA " + it.name().sql();
  }

  static void create(Draft draft, EnumType it) {
    draft.add(
        simple(
                "create type " + Draft.brief(it.name()),
                Ddl.createEnum(it),
                "DROP TYPE " + it.name().sql())
            .creating(it.id()));
  }

  static void drop(Draft draft, EnumType it) {
    draft.add(
        simple(
                "drop type " + Draft.brief(it.name()),
                "DROP TYPE " + it.name().sql(),
                Ddl.createEnum(it))
            .dropping(it.id()));
  }

  static void create(Draft draft, Domain it) {
    boolean late = LateChecks.late(draft, it);
    if (late) {
      LateChecks.plan(draft, it);
    }
    draft.add(
        Action.of(
                "create domain " + Draft.brief(it.name()),
                Stage.NORMAL,
                creation(late ? LateChecks.bare(it) : it),
                List.of(new Operation.Execute("DROP DOMAIN " + it.name().sql())))
            .creating(it.id()));
  }

  private static List<Operation> creation(Domain it) {
    var operations = new ArrayList<Operation>();
    operations.add(new Operation.Execute(Ddl.createDomain(it)));
    for (Domain.Check check : it.checks()) {
      if (!check.validated()) {
        operations.add(new Operation.Execute(check(it, check, check.definition())));
      }
    }
    return operations;
  }

  static void drop(Draft draft, Domain it) {
    draft.add(
        Action.of(
                "drop domain " + Draft.brief(it.name()),
                Stage.NORMAL,
                List.of(new Operation.Execute("DROP DOMAIN " + it.name().sql())),
                creation(it))
            .dropping(it.id()));
  }

  static void alter(Draft draft, Domain was, Domain now) {
    Domain old = renamed(draft, was, now);
    if (!old.type().equals(now.type()) || !Objects.equals(old.collation(), now.collation())) {
      draft.refuse(
          now.id(),
          old.type().equals(now.type())
              ? "its collation changes from " + old.collation() + " to " + now.collation()
              : "its base type changes from " + old.type() + " to " + now.type(),
          "make a domain of another name and move the columns over");
      return;
    }
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    simple(old, now).forEach(up::add);
    withoutChecks(now, old).forEach(down::add);
    down.addAll(restored(draft, old, now));
    if (!up.isEmpty()) {
      boolean scans = old.notNull() == null && now.notNull() != null;
      if (scans) {
        Preconditions.ofType(draft, now.id(), "rows hold NULL", column -> column + " IS NULL");
      }
      draft.add(
          Action.of("alter domain " + Draft.brief(now.name()), Stage.NORMAL, up, down)
              .altering(now.id())
              .locking(scans ? users(draft, now.id(), Lock.SHARE, Work.SCAN) : List.of()));
    }
    for (Domain.Check check : now.checks()) {
      if (!old.checks().contains(check)) {
        addCheck(draft, old, now, check);
      }
    }
  }

  /// Checks that only change their names do so first, which keeps them proven and commented.
  ///
  /// @return the domain as it is called then
  private static Domain renamed(Draft draft, Domain old, Domain now) {
    var free = new ArrayList<>(now.checks());
    free.removeIf(it -> named(old, it.name()).isPresent());
    var checks = new ArrayList<Domain.Check>();
    for (Domain.Check check : old.checks()) {
      Optional<Domain.Check> to =
          named(now, check.name()).isPresent()
              ? Optional.empty()
              : free.stream().filter(it -> alike(it, check)).findFirst();
      to.ifPresent(free::remove);
      to.ifPresent(it -> rename(draft, now, check.name(), it.name()));
      checks.add(to.orElse(check));
    }
    checks.sort(Comparator.comparing(Domain.Check::name));
    return new Domain(
        old.name(), old.type(), old.collation(), old.defaultSql(), old.notNull(), checks);
  }

  private static Optional<Domain.Check> named(Domain domain, Name name) {
    return domain.checks().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  private static boolean alike(Domain.Check one, Domain.Check other) {
    return one.definition().equals(other.definition()) && one.validated() == other.validated();
  }

  private static void rename(Draft draft, Domain domain, Name from, Name to) {
    String head = "ALTER DOMAIN " + domain.name().sql() + " RENAME CONSTRAINT ";
    draft.add(
        Action.of(
                "rename " + from + " of " + Draft.brief(domain.name()),
                Stage.NORMAL,
                List.of(new Operation.Execute(head + from.sql() + " TO " + to.sql())),
                List.of(new Operation.Execute(head + to.sql() + " TO " + from.sql())))
            .altering(domain.id()));
  }

  private static List<Operation> restored(Draft draft, Domain old, Domain now) {
    var operations = new ArrayList<Operation>();
    for (Domain.Check it : old.checks()) {
      if (named(now, it.name()).isEmpty()) {
        operations.add(new Operation.Execute(check(old, it, it.definition())));
        operations.addAll(comments(draft.old, old, it));
      }
    }
    return operations;
  }

  private static List<Operation> comments(Needs schema, Domain domain, Domain.Check check) {
    return Comments.of(
        schema, ObjectId.part(ObjectKind.DOMAIN_CONSTRAINT, domain.name(), check.name()));
  }

  /// Default, NOT NULL and checks that go for good.
  private static List<Operation> simple(Domain from, Domain to) {
    var operations = new ArrayList<Operation>(withoutChecks(from, to));
    var names = to.checks().stream().map(Domain.Check::name).toList();
    for (Domain.Check check : from.checks()) {
      if (!names.contains(check.name())) {
        operations.add(
            new Operation.Execute(
                "ALTER DOMAIN " + to.name().sql() + " DROP CONSTRAINT " + check.name().sql()));
      }
    }
    return operations;
  }

  private static List<Operation> withoutChecks(Domain from, Domain to) {
    var operations = new ArrayList<Operation>();
    String head = "ALTER DOMAIN " + to.name().sql();
    if (!Objects.equals(from.defaultSql(), to.defaultSql())) {
      operations.add(
          new Operation.Execute(
              head
                  + (to.defaultSql() == null
                      ? " DROP DEFAULT"
                      : " SET DEFAULT " + to.defaultSql())));
    }
    if (from.notNull() != null && to.notNull() == null) {
      operations.add(new Operation.Execute(head + " DROP NOT NULL"));
    } else if (from.notNull() == null && to.notNull() != null) {
      operations.add(new Operation.Execute(head + requirement(to, to.notNull())));
    } else if (from.notNull() != null && !from.notNull().equals(to.notNull())) {
      operations.add(
          new Operation.Execute(
              head
                  + " RENAME CONSTRAINT "
                  + new Name(from.notNull()).sql()
                  + " TO "
                  + new Name(Objects.requireNonNull(to.notNull())).sql()));
    }
    return operations;
  }

  private static String requirement(Domain domain, String name) {
    return name.isEmpty() || name.equals(domain.name().name().value() + "_not_null")
        ? " SET NOT NULL"
        : " ADD CONSTRAINT " + new Name(name).sql() + " NOT NULL";
  }

  private static void addCheck(Draft draft, Domain old, Domain now, Domain.Check check) {
    Domain.Check was = named(old, check.name()).orElse(null);
    var up = new ArrayList<Operation>();
    var down = new ArrayList<Operation>();
    var drop =
        new Operation.Execute(
            "ALTER DOMAIN " + now.name().sql() + " DROP CONSTRAINT " + check.name().sql());
    down.add(drop);
    if (was != null) {
      up.add(drop);
      down.add(new Operation.Execute(check(old, was, was.definition())));
      down.addAll(comments(draft.old, old, was));
    }
    List<Held> users = users(draft, now.id(), Lock.SHARE, Work.SCAN);
    boolean later = !users.isEmpty() && check.validated();
    up.add(
        new Operation.Execute(
            check(now, check, later ? check.definition() + " NOT VALID" : check.definition())));
    if (was != null) {
      up.addAll(comments(draft.now, now, check));
    }
    Action add =
        draft.add(
            Action.of(
                    "add " + check.name() + " to " + Draft.brief(now.name()),
                    Stage.NORMAL,
                    up,
                    down)
                .altering(now.id()));
    if (later) {
      Preconditions.ofType(
          draft,
          now.id(),
          "rows break " + check.name(),
          column -> Preconditions.broken(check, column));
      draft.add(proof(draft, now, check).after(add).locking(users));
    }
  }

  static Action proof(Draft draft, Domain domain, Domain.Check check) {
    draft.concerns.add(
        "proving "
            + check.name()
            + " of domain "
            + domain.name()
            + " blocks writes to every table that uses it while their rows are read; PostgreSQL"
            + " has no other way");
    return Action.of(
        "validate " + check.name(),
        Stage.LONG,
        List.of(
            new Operation.Execute(
                "ALTER DOMAIN "
                    + domain.name().sql()
                    + " VALIDATE CONSTRAINT "
                    + check.name().sql())),
        List.of());
  }

  static String check(Domain domain, Domain.Check check, String definition) {
    return "ALTER DOMAIN "
        + domain.name().sql()
        + " ADD CONSTRAINT "
        + check.name().sql()
        + " "
        + definition;
  }

  /// The lock on every table that stood before and has a column of the type.
  static List<Held> users(Draft draft, ObjectId type, Lock lock, Work work) {
    var tables = new TreeSet<QualifiedName>();
    for (ObjectId it : draft.old.on(type)) {
      if (it.kind() == ObjectKind.COLUMN) {
        tables.add(it.qualified());
      }
    }
    var held = new ArrayList<Held>();
    tables.forEach(it -> held.addAll(draft.held(it, lock, work)));
    return held;
  }

  static Action simple(String title, String up, String down) {
    return Action.of(
        title,
        Stage.NORMAL,
        List.of(new Operation.Execute(up)),
        List.of(new Operation.Execute(down)));
  }
}
