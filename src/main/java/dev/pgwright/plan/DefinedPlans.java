package dev.pgwright.plan;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.Defined;
import dev.pgwright.model.Defined.Setting;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Action.Stage;
import dev.pgwright.plan.Step.Held;
import dev.pgwright.plan.Step.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How objects come, go and change that are carried as the server defines them.
///
/// Where a statement of the server leads from one definition to the other, and back, it is used;
/// everything else goes and comes again, with what depends on it.
final class DefinedPlans {

  private DefinedPlans() {}

  static void create(Draft draft, Defined it) {
    secrets(draft, it);
    draft.add(
        Action.of(title("create", it), draft.stage(it.id()), creation(it), drops(it))
            .creating(it.id())
            .using(uses(it))
            .locking(locks(draft, it, Verb.CREATE)));
  }

  /// What a user mapping keeps secret is never read, and so cannot come back.
  private static void secrets(Draft draft, Defined it) {
    if (it.id().kind() == ObjectKind.USER_MAPPING) {
      draft.concerns.add(
          String.join(
              " ",
              "the user mapping of",
              it.id().part(),
              "on server",
              it.id().name().value(),
              !draft.before.stands(it.id())
                  ? "is made without a password:"
                  : draft.after.stands(it.id())
                      ? "goes and comes back without its password, in both directions:"
                      : "comes back without its password on the way back:",
              "set it afterwards with ALTER USER MAPPING … OPTIONS (ADD password …)"));
    }
  }

  static void drop(Draft draft, Defined it) {
    if (!draft.after.stands(it.id())) {
      secrets(draft, it);
    }
    draft.add(
        Action.of(title("drop", it), draft.stage(it.id()), drops(it), creation(it))
            .dropping(it.id())
            .locking(locks(draft, it, Verb.DROP)));
  }

  static void alter(Draft draft, Defined old, Defined wanted) {
    Defined now = permitted(draft, old, wanted);
    if (now.settings().equals(old.settings()) && now.fixed().equals(old.fixed())) {
      return;
    }
    draft.add(
        Action.of(
                title("alter", now),
                Stage.NORMAL,
                way(old, now).orElseThrow(),
                way(now, old).orElseThrow())
            .altering(now.id())
            .locking(locks(draft, now, Verb.ALTER)));
  }

  /// Default privileges with the rights that nobody has approved to take away.
  private static Defined permitted(Draft draft, Defined old, Defined now) {
    if (now.id().kind() != ObjectKind.DEFAULT_PRIVILEGES) {
      return now;
    }
    List<Setting> gone =
        old.settings().stream()
            .filter(it -> !now.settings().contains(it) && revokes(it.drop()))
            .toList();
    List<Setting> less =
        now.settings().stream()
            .filter(it -> !old.settings().contains(it) && revokes(it.add()))
            .toList();
    String statements =
        Stream.concat(gone.stream().map(Setting::drop), less.stream().map(Setting::add))
            .collect(Collectors.joining("; "));
    if (statements.isEmpty() || Approvals.privileges(draft, now.id(), statements)) {
      return now;
    }
    var settings = new ArrayList<Setting>(now.settings());
    settings.removeAll(less);
    settings.removeIf(it -> gone.stream().anyMatch(was -> was.name().equals(it.name())));
    settings.addAll(gone);
    return new Defined(now.id(), now.relations(), now.creation(), now.fixed(), settings);
  }

  private static boolean revokes(@Nullable String statement) {
    return statement != null && statement.contains(" REVOKE ");
  }

  static List<Operation> creation(Defined it) {
    return it.creation().stream().<Operation>map(Operation.Execute::new).toList();
  }

  /// Default privileges go one by one.
  private static List<Operation> drops(Defined it) {
    return it.id().kind() == ObjectKind.DEFAULT_PRIVILEGES
        ? it.settings().stream()
            .map(Setting::drop)
            .map(Objects::requireNonNull)
            .<Operation>map(Operation.Execute::new)
            .toList()
        : List.of(drop(it));
  }

  /// The schema that default privileges are in.
  private static ObjectId[] uses(Defined it) {
    String part = it.id().part();
    int in = part == null ? -1 : part.indexOf("in ");
    return it.id().kind() == ObjectKind.DEFAULT_PRIVILEGES && part != null && in >= 0
        ? new ObjectId[] {ObjectId.schema(new Name(part.substring(in + 3)))}
        : new ObjectId[0];
  }

  static Operation drop(Defined it) {
    return new Operation.Execute(
        hasOwnFunctions(it) ? dropWithFunctions(it) : "DROP " + it.id().sql());
  }

  /// Whether it is a type that is made with functions which need it and which it needs.
  private static boolean hasOwnFunctions(Defined it) {
    return switch (it.id().kind()) {
      case RANGE, BASE_TYPE -> it.creation().size() > 1;
      default -> false;
    };
  }

  /// Such a type goes with its functions or not at all, and `CASCADE` would take more: so it is
  /// refused where anything else needs it.
  private static String dropWithFunctions(Defined it) {
    String type = it.id().qualified().sql();
    return String.join(
        "\n",
        "DO $drop$",
        "BEGIN",
        "    IF EXISTS (",
        "        SELECT FROM pg_type t",
        "        LEFT JOIN pg_range r ON r.rngtypid = t.oid",
        "        JOIN pg_depend d ON d.refclassid = 'pg_type'::regclass",
        "            AND d.refobjid IN (t.oid, t.typarray, r.rngmultitypid)",
        "        WHERE t.oid = " + new Literal(type).sql() + "::regtype",
        "            AND d.deptype = 'n'",
        "            AND NOT (d.classid = 'pg_proc'::regclass AND (",
        "                d.objid IN (",
        "                    t.typinput, t.typoutput, t.typreceive, t.typsend, r.rngcanonical)",
        "                OR EXISTS (",
        "                    SELECT FROM pg_depend i",
        "                    WHERE i.classid = d.classid AND i.objid = d.objid",
        "                        AND i.deptype = 'i')))",
        "    ) THEN",
        "        RAISE EXCEPTION 'other objects depend on type %', "
            + new Literal(type).sql()
            + " USING ERRCODE = '2BP01';",
        "    END IF;",
        "    DROP TYPE " + type + " CASCADE;",
        "END",
        "$drop$");
  }

  /// Whether it belongs to a single relation and goes with it.
  static boolean isPart(Defined it) {
    return switch (it.id().kind()) {
      case POLICY, RULE, STATISTICS -> true;
      default -> false;
    };
  }

  /// What has to go and come back so that a definition can change.
  ///
  /// @param roots what changes so that others have to go before
  /// @param replaced what has to go itself
  static void root(Defined old, Defined now, Set<ObjectId> roots, Set<ObjectId> replaced) {
    if (!inPlace(old, now)) {
      replaced.add(old.id());
    } else if (old.id().kind() == ObjectKind.FOREIGN_TABLE
        && old.settings().stream()
            .anyMatch(it -> it.name().startsWith("column ") && !now.settings().contains(it))) {
      roots.add(old.id());
    }
  }

  /// Whether statements lead from one to the other and back without a replacement.
  static boolean inPlace(Defined old, Defined now) {
    return way(old, now).isPresent() && way(now, old).isPresent();
  }

  /// What leads from one to the other, what goes first; empty when nothing does.
  private static Optional<List<Operation>> way(Defined from, Defined to) {
    if (!from.fixed().equals(to.fixed())) {
      return Optional.empty();
    }
    var statements = new ArrayList<String>();
    for (Setting old : from.settings().reversed()) {
      Setting now = to.setting(old.name()).orElse(null);
      if (now == null || (!now.equals(old) && now.set() == null)) {
        statements.add(old.drop());
      }
    }
    for (Setting now : to.settings()) {
      Setting old = from.setting(now.name()).orElse(null);
      if (old == null || (!now.equals(old) && now.set() == null)) {
        statements.add(now.add());
      } else if (!now.equals(old)) {
        statements.add(now.set());
      }
    }
    return statements.stream().anyMatch(Objects::isNull)
        ? Optional.empty()
        : Optional.of(statements.stream().<Operation>map(Operation.Execute::new).toList());
  }

  private enum Verb {
    CREATE,
    ALTER,
    DROP
  }

  private static List<Held> locks(Draft draft, Defined it, Verb verb) {
    return switch (it.id().kind()) {
      case POLICY, RULE -> held(draft, it.relations(), Lock.ACCESS_EXCLUSIVE);
      case STATISTICS ->
          verb == Verb.ALTER ? List.of() : held(draft, it.relations(), Lock.SHARE_UPDATE_EXCLUSIVE);
      case PUBLICATION ->
          verb == Verb.DROP ? List.of() : held(draft, it.relations(), Lock.SHARE_UPDATE_EXCLUSIVE);
      case FOREIGN_TABLE -> draft.exclusive(it.id().qualified());
      default -> List.of();
    };
  }

  private static List<Held> held(Draft draft, List<QualifiedName> relations, Lock lock) {
    var held = new ArrayList<Held>();
    relations.forEach(it -> held.addAll(draft.heldAlone(it, lock, Work.CATALOG)));
    return held;
  }

  private static String title(String verb, Defined it) {
    String kind = it.id().kind().keyword();
    return switch (it.id().kind().form()) {
      case ON_RELATION ->
          verb + " " + kind + " " + it.id().part() + " on " + Draft.brief(it.id().qualified());
      case IN_SCHEMA, ROUTINE, OPERATOR, OF_METHOD, ON_DOMAIN, COLUMN ->
          verb + " " + kind + " " + Draft.brief(it.id().qualified());
      case GLOBAL -> verb + " " + kind + " " + it.id().name();
      case CAST, TRANSFORM, FOR_ROLE -> verb + " " + kind + " of " + it.id().part();
      case USER_MAPPING -> verb + " " + kind + " of " + it.id().part() + " on " + it.id().name();
    };
  }
}
