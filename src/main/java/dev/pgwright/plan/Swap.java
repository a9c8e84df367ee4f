package dev.pgwright.plan;

import dev.pgwright.model.Column.Fill;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Sequence;
import dev.pgwright.model.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Columns and their twins change places, with everything that is on them; catalogs only.
///
/// @param in the side whose twins become the columns
/// @param out the side whose twins the columns become
/// @param tables ordered
/// @param ready whether foreign keys that refer to the twins of `in` are there; otherwise they come
///   with the swap and are proven later, since the rows have satisfied the old ones until then
record Swap(Side in, Side out, List<QualifiedName> tables, boolean ready) {

  List<Operation> operations() {
    var operations = new ArrayList<Operation>();
    tables.forEach(it -> operations.addAll(in.release(it)));
    for (Part part : out.parts()) {
      if (part instanceof Part.Rule(var it, _) && out.inward(it)) {
        operations.add(ConstraintPlans.drop(it));
      }
    }
    tables.forEach(it -> operations.addAll(clear(it)));
    for (int i = 0; i < in.types().size(); i++) {
      QualifiedName type = in.types().get(i).wanted().name();
      operations.add(Side.execute(Sides.rename(type, out.types().get(i).aside())));
      operations.add(Side.execute(Sides.rename(in.types().get(i).aside(), type)));
    }
    in.twins().stream().filter(it -> !it.given()).forEach(it -> operations.addAll(placed(it)));
    in.twins().stream().filter(Twin::given).forEach(it -> operations.addAll(inherited(it)));
    tables.forEach(it -> operations.addAll(settle(it)));
    for (Constraint it : ready ? List.<Constraint>of() : later()) {
      operations.add(new Operation.AddConstraint(it, it.enforced()));
    }
    in.parts().forEach(it -> operations.addAll(Comments.of(in.goal(), it.id())));
    in.types().forEach(it -> operations.addAll(Comments.of(in.goal(), it.wanted().id())));
    tables.forEach(it -> operations.addAll(out.follow(it)));
    return operations;
  }

  private List<Operation> placed(Twin twin) {
    Twin back = back(twin);
    var operations = new ArrayList<Operation>(away(twin));
    operations.add(rename(twin.table(), "COLUMN", twin.from().name(), back.name()));
    operations.add(rename(twin.table(), "COLUMN", twin.name(), twin.to().name()));
    operations.addAll(properties(twin, back));
    return operations;
  }

  /// Columns of heirs have changed places with those of their parents.
  private List<Operation> inherited(Twin twin) {
    Twin back = back(twin);
    var operations = new ArrayList<Operation>();
    if (twin.from().fill() instanceof Fill.Expression) {
      operations.add(new Operation.SetDefault(twin.table(), back.name(), null));
    }
    operations.addAll(properties(twin, back));
    return operations;
  }

  /// Foreign keys that refer to what the twins become.
  List<Constraint> later() {
    var keys = new ArrayList<Constraint>();
    for (Part part : in.parts()) {
      if (part instanceof Part.Rule(var it, _) && in.inward(it)) {
        keys.add(it);
      }
    }
    return keys;
  }

  private Twin back(Twin twin) {
    return out.twins(twin.table()).stream()
        .filter(it -> it.to().name().equals(twin.from().name()))
        .findFirst()
        .orElseThrow();
  }

  /// Makes room for the names: keys go, since a table has one primary key, the rest steps aside.
  private List<Operation> clear(QualifiedName table) {
    var operations = new ArrayList<Operation>();
    for (Part part : out.parts(table)) {
      switch (part) {
        case Part.Rule(var it, var shadow) -> {
          if (!out.inward(it)) {
            operations.add(rename(table, "CONSTRAINT", it.name(), shadow.name()));
          }
        }
        case Part.Key(var it, _) -> operations.add(ConstraintPlans.drop(it));
        case Part.Plain(var it, var shadow) -> operations.add(rename(it, shadow.name().name()));
      }
    }
    return operations;
  }

  /// What fills the column in use is taken from it.
  private List<Operation> away(Twin twin) {
    return switch (twin.from().fill()) {
      case Fill.Expression _ ->
          List.of(new Operation.SetDefault(twin.table(), twin.from().name(), null));
      case Fill.Identity(_, Sequence it) ->
          List.of(
              Side.execute(
                  "ALTER SEQUENCE " + it.name().sql() + " RENAME TO " + helper(it).name().sql()));
      case Fill.Nothing _, Fill.Generated _ -> List.of();
    };
  }

  private static QualifiedName helper(Sequence it) {
    return new QualifiedName(it.name().schema(), Naming.aside(it.name().name(), "was"));
  }

  /// NOT NULL, default, identity, owned sequences and comment of the column that is in use now.
  private List<Operation> properties(Twin twin, Twin back) {
    QualifiedName table = twin.table();
    Name column = twin.to().name();
    var operations = new ArrayList<Operation>(required(twin, back));
    switch (twin.to().fill()) {
      case Fill.Expression(var sql) -> operations.add(new Operation.SetDefault(table, column, sql));
      case Fill.Identity it -> operations.addAll(identity(twin, back, it));
      case Fill.Nothing _, Fill.Generated _ -> {}
    }
    ObjectId id = Draft.column(table, column);
    for (Sequence it : in.goal().owned(table)) {
      if (id.equals(it.ownedBy())) {
        operations.add(SequencePlans.owner(it.name(), id));
      }
    }
    String comment = in.goal().schema().comments().get(id);
    if (comment != null) {
      operations.add(Comments.operation(id, comment));
    }
    operations.add(grants(table, back.name(), column));
    return operations;
  }

  private List<Operation> required(Twin twin, Twin back) {
    NotNull was = back.ownNotNull();
    NotNull wanted = twin.ownNotNull();
    if (in.version() < Side.NAMED || was == null || wanted == null) {
      return List.of();
    }
    QualifiedName table = twin.table();
    Name before = was.name() == null ? Naming.notNull(table, twin.from().name()) : was.name();
    Name after = wanted.name() == null ? Naming.notNull(table, twin.to().name()) : wanted.name();
    return List.of(
        rename(table, "CONSTRAINT", before, back.required(out.purpose())),
        rename(table, "CONSTRAINT", twin.required(in.purpose()), after));
  }

  /// A new sequence goes on where the old one stands, without using up a number.
  private List<Operation> identity(Twin twin, Twin back, Fill.Identity identity) {
    var operations = new ArrayList<Operation>();
    QualifiedName table = twin.table();
    operations.add(IdentityPlans.generate(table, twin.to().name(), identity));
    if (twin.from().fill() instanceof Fill.Identity(_, Sequence was)) {
      operations.add(
          Side.execute(
              "SELECT setval("
                  + Side.literal(identity.sequence().name())
                  + ", last_value + CASE WHEN is_called THEN "
                  + was.increment()
                  + " ELSE 0 END, false) FROM "
                  + helper(was).sql()));
      operations.add(IdentityPlans.ungenerate(table, back.name()));
    }
    return operations;
  }

  /// Privileges on the old column are given on the new one, whatever they are on that server.
  private static Operation grants(QualifiedName table, Name from, Name to) {
    return Side.execute(
        """
        DO $grants$
        DECLARE
            given record;
        BEGIN
            FOR given IN
                SELECT acl.privilege_type AS privilege,
                       coalesce(quote_ident(r.rolname), 'PUBLIC') AS grantee,
                       CASE WHEN acl.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
                FROM pg_attribute a
                CROSS JOIN LATERAL aclexplode(a.attacl) acl
                LEFT JOIN pg_roles r ON r.oid = acl.grantee
                WHERE a.attrelid = TABLE_NAME::regclass AND a.attname = FROM_NAME
            LOOP
                EXECUTE format('GRANT %s (%I) ON %s TO %s%s', given.privilege, TO_NAME,
                    TABLE_NAME::regclass, given.grantee, given.further);
            END LOOP;
        END
        $grants$"""
            .replace("TABLE_NAME", Side.literal(table))
            .replace("FROM_NAME", new Literal(from.value()).sql())
            .replace("TO_NAME", new Literal(to.value()).sql()));
  }

  /// Constraints and indexes of the twins take the names they are to have.
  private List<Operation> settle(QualifiedName table) {
    var operations = new ArrayList<Operation>();
    for (Part part : in.parts(table)) {
      switch (part) {
        case Part.Rule(var it, var shadow) -> {
          if (ready || !in.inward(it)) {
            operations.add(rename(table, "CONSTRAINT", shadow.name(), it.name()));
          }
        }
        case Part.Key(var it, var shadow) ->
            operations.add(new Operation.AddKeyUsingIndex(it, shadow.name().name()));
        case Part.Plain(var it, var shadow) -> {
          operations.add(rename(shadow, it.name().name()));
          if (it.clustered()) {
            operations.addAll(IndexPlans.clustering(it, true));
          }
        }
      }
    }
    Table goal = in.goal().schema().table(table).orElse(null);
    Name identity = goal == null ? null : TablePlans.replicaIndex(goal);
    if (goal != null && identity != null && carries(table, identity)) {
      operations.add(TablePlans.replicaIdentity(goal));
    }
    return operations;
  }

  private boolean carries(QualifiedName table, Name index) {
    ObjectId one = ObjectId.part(ObjectKind.CONSTRAINT, table, index);
    ObjectId other = ObjectId.of(ObjectKind.INDEX, table.sibling(index.value()));
    return in.parts(table).stream().anyMatch(it -> it.id().equals(one) || it.id().equals(other));
  }

  private static Operation rename(Index index, Name to) {
    return Side.execute("ALTER INDEX " + index.name().sql() + " RENAME TO " + to.sql());
  }

  private static Operation rename(QualifiedName table, String what, Name from, Name to) {
    return Side.execute(
        Ddl.alter(table, "RENAME " + what + " " + from.sql() + " TO " + to.sql()).getFirst());
  }

  static Operation drop(QualifiedName table, Name constraint) {
    return Side.execute(Ddl.alter(table, "DROP CONSTRAINT " + constraint.sql()).getFirst());
  }

  /// What a table is locked for, when it is not the only one; null for nothing.
  static @Nullable Operation locking(List<QualifiedName> tables) {
    return tables.size() < 2
        ? null
        : Side.execute(
            "LOCK TABLE "
                + String.join(", ", tables.stream().map(QualifiedName::sql).toList())
                + " IN ACCESS EXCLUSIVE MODE");
  }

  /// The columns and the parts of both sides.
  List<ObjectId> subjects() {
    var ids = new ArrayList<ObjectId>();
    in.twins().forEach(it -> ids.add(Draft.column(it.table(), it.from().name())));
    in.parts().forEach(it -> ids.add(it.id()));
    in.types().forEach(it -> ids.add(it.wanted().id()));
    out.parts().stream().map(Part::id).filter(it -> !ids.contains(it)).forEach(ids::add);
    return ids;
  }

  /// The parts that go with the columns and do not come back.
  List<ObjectId> gone() {
    var stays = in.parts().stream().map(Part::id).toList();
    return out.parts().stream()
        .map(Part::id)
        .filter(it -> !stays.contains(it) && !in.goal().schema().objects().containsKey(it))
        .toList();
  }
}
