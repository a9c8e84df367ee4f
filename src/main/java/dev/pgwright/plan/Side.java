package dev.pgwright.plan;

import dev.pgwright.model.Column;
import dev.pgwright.model.Column.NotNull;
import dev.pgwright.model.Constraint;
import dev.pgwright.model.EnumType;
import dev.pgwright.model.Index;
import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// Twins of columns and what is made beside the columns until both change places; one side leads
/// there, the other one back.
///
/// @param goal the schema that says what the columns are to be
/// @param twins ordered by table
/// @param parts constraints and indexes, ordered by id
/// @param types enum types that change together with the columns, ordered
/// @param purpose what names of this side end with
/// @param version of the server, as [dev.pgwright.model.Schema#serverVersion()]
record Side(
    Needs goal, List<Twin> twins, List<Part> parts, List<Sort> types, String purpose, int version) {

  /// Since when NOT NULL is a constraint with a name.
  static final int NAMED = 180000;

  /// An enum type and what it is called until the swap.
  record Sort(EnumType wanted, QualifiedName aside) {

    /// The column with the type under the name that it has until the swap.
    Column aside(Column column) {
      String name = wanted.name().sql();
      return column.type().equals(name) || column.type().equals(name + "[]")
          ? column.typed(aside.sql() + column.type().substring(name.length()))
          : column;
    }

    /// What makes the type under that name.
    String creation() {
      return Ddl.createEnum(new EnumType(aside, wanted.labels()));
    }

    Operation.Execute drop() {
      return new Operation.Execute("DROP TYPE " + aside.sql());
    }

    /// The same outside a transaction block, so that it can be repeated.
    Operation creationUnlessThere() {
      return once(
          "SELECT FROM pg_type WHERE oid = to_regtype(" + literal(aside) + ")",
          List.of(execute(creation())));
    }
  }

  List<Twin> twins(QualifiedName table) {
    return twins.stream().filter(it -> it.table().equals(table)).toList();
  }

  /// The twins that a table does not get from a parent.
  List<Twin> own(QualifiedName table) {
    return twins(table).stream().filter(it -> !it.given()).toList();
  }

  /// A table with those that get all their twins from it; empty for one of those.
  List<QualifiedName> family(QualifiedName table) {
    var family = new ArrayList<QualifiedName>();
    if (!own(table).isEmpty()) {
      family.add(table);
      goal.descendants(table).stream()
          .filter(it -> !twins(it).isEmpty() && own(it).isEmpty())
          .forEach(family::add);
    }
    return family;
  }

  List<Part> parts(QualifiedName table) {
    return parts.stream().filter(it -> it.table().equals(table)).toList();
  }

  /// Whether a foreign key refers to a column that has a twin.
  boolean inward(Constraint key) {
    return key.references() != null
        && twins(key.references()).stream()
            .anyMatch(it -> key.referencedColumns().contains(it.from().name()));
  }

  /// The same for a foreign key between twins.
  boolean inwardShadow(Constraint key) {
    return key.references() != null
        && twins(key.references()).stream()
            .anyMatch(it -> key.referencedColumns().contains(it.name()));
  }

  /// Twins that follow their columns from now on, and what they have to satisfy.
  List<Operation> expand(QualifiedName table) {
    var operations = new ArrayList<Operation>();
    for (Twin twin : own(table)) {
      operations.add(new Operation.AddColumn(table, twin.bare()));
    }
    family(table).forEach(it -> operations.addAll(follow(it)));
    for (Twin twin : own(table)) {
      operations.add(same(twin));
      NotNull required = twin.ownNotNull();
      if (required != null) {
        operations.add(
            version >= NAMED
                ? ColumnPlans.addNotNull(
                    table, twin.required(purpose), twin.name(), required.inheritable())
                : required(twin));
      }
    }
    for (QualifiedName it : family(table)) {
      for (Part part : parts(it)) {
        if (part instanceof Part.Rule(_, var shadow) && shadow.references() == null) {
          operations.add(new Operation.AddConstraint(shadow, shadow.enforced()));
        }
      }
    }
    return operations;
  }

  /// Undoes [#expand].
  List<Operation> retract(QualifiedName table) {
    var operations = new ArrayList<Operation>();
    family(table).forEach(it -> operations.addAll(release(it)));
    for (Twin twin : own(table)) {
      operations.add(new Operation.DropColumn(table, twin.name()));
    }
    return operations;
  }

  /// The trigger that keeps twins like their columns.
  List<Operation> follow(QualifiedName table) {
    if (twins(table).isEmpty()) {
      return List.of();
    }
    var body = new StringBuilder();
    for (Twin twin : twins(table)) {
      body.append("    NEW.")
          .append(twin.name().sql())
          .append(" := ")
          .append(twin.conversion().of("NEW." + twin.from().name().sql()))
          .append(";\n");
    }
    return List.of(
        execute(
            "CREATE FUNCTION "
                + function(table).sql()
                + "() RETURNS trigger LANGUAGE plpgsql AS $sync$\nBEGIN\n"
                + body
                + "    RETURN NEW;\nEND\n$sync$"),
        execute(
            "CREATE TRIGGER "
                + trigger(table).sql()
                + " BEFORE INSERT OR UPDATE ON "
                + table.sql()
                + " FOR EACH ROW EXECUTE FUNCTION "
                + function(table).sql()
                + "()"),
        execute(Ddl.alter(table, "ENABLE ALWAYS TRIGGER " + trigger(table).sql()).getFirst()));
  }

  /// Takes the trigger away.
  List<Operation> release(QualifiedName table) {
    return twins(table).isEmpty()
        ? List.of()
        : List.of(
            execute("DROP TRIGGER " + trigger(table).sql() + " ON " + table.sql()),
            execute("DROP FUNCTION " + function(table).sql() + "()"));
  }

  private QualifiedName function(QualifiedName table) {
    return new QualifiedName(table.schema(), Naming.aside(table.name(), "sync_" + purpose));
  }

  /// Triggers fire in the order of their names; this one has to see what the others have done.
  private Name trigger(QualifiedName table) {
    String name = "zz_" + Naming.aside(table.name(), "sync_" + purpose).value();
    boolean last =
        goal.parts(table).stream()
            .noneMatch(it -> it instanceof Trigger t && t.name().value().compareTo(name) > 0);
    return new Name(Naming.cut(last ? name : "~" + name, Name.MAX_BYTES));
  }

  /// Values for the rows that are there, and what the planner knows about them.
  List<Operation> fill(QualifiedName table) {
    var values = new LinkedHashMap<Name, String>();
    for (Twin twin : twins(table)) {
      values.put(twin.name(), twin.conversion().of(twin.from().name().sql()));
    }
    String names = values.keySet().stream().map(Name::sql).collect(Collectors.joining(", "));
    return values.isEmpty()
        ? List.of()
        : List.of(
            execute(Backfill.alone(goal, table, values)),
            execute("ANALYZE " + table.sql() + " (" + names + ")"));
  }

  /// The indexes of the twins.
  List<Index> indexes(QualifiedName table) {
    var indexes = new ArrayList<Index>();
    for (Part part : parts(table)) {
      switch (part) {
        case Part.Key(_, var shadow) -> indexes.add(shadow);
        case Part.Plain(_, var shadow) -> indexes.add(shadow);
        case Part.Rule _ -> {}
      }
    }
    return indexes;
  }

  /// The indexes of the twins' keys.
  List<Index> keys(QualifiedName table) {
    return parts(table).stream()
        .filter(Part.Key.class::isInstance)
        .map(it -> ((Part.Key) it).shadow())
        .toList();
  }

  /// The indexes of the twins' keys, on the columns that the twins have become.
  List<Index> spares(QualifiedName table) {
    return parts(table).stream()
        .filter(Part.Key.class::isInstance)
        .map(Part.Key.class::cast)
        .map(it -> IndexPlans.named(KeyIndex.backing(it.wanted()), it.shadow().name().name()))
        .toList();
  }

  /// The foreign keys between twins and columns that stay as they are.
  List<Constraint> outward() {
    return foreignKeys().stream().filter(it -> !inwardShadow(it)).toList();
  }

  /// The foreign keys that refer to twins.
  List<Constraint> inward() {
    return foreignKeys().stream().filter(this::inwardShadow).toList();
  }

  private List<Constraint> foreignKeys() {
    var keys = new ArrayList<Constraint>();
    for (Part part : parts) {
      if (part instanceof Part.Rule(_, var shadow) && shadow.references() != null) {
        keys.add(shadow);
      }
    }
    return keys;
  }

  /// Proves everything that [#expand] added without a look at the rows.
  List<Operation> validate(QualifiedName table) {
    var operations = new ArrayList<Operation>();
    for (Twin twin : own(table)) {
      operations.add(new Operation.ValidateConstraint(table, twin.sameness(purpose)));
      NotNull required = twin.ownNotNull();
      if (required != null && required.validated()) {
        operations.add(new Operation.ValidateConstraint(table, twin.required(purpose)));
      }
    }
    for (Part part : parts(table)) {
      if (part instanceof Part.Rule(_, var shadow)
          && shadow.references() == null
          && shadow.validated()) {
        operations.add(new Operation.ValidateConstraint(table, shadow.name()));
      }
    }
    return operations;
  }

  /// Takes away what was only there for the proof.
  List<Operation> settle(QualifiedName table) {
    var operations = new ArrayList<Operation>();
    for (Twin twin : own(table)) {
      operations.add(Swap.drop(table, twin.sameness(purpose)));
      if (twin.ownNotNull() != null && version < NAMED) {
        operations.add(new Operation.SetNotNull(table, twin.name()));
        operations.add(Swap.drop(table, twin.required(purpose)));
      }
    }
    return operations;
  }

  /// What [#settle] took away, proven again; every operation can be repeated.
  List<Operation> unsettle(QualifiedName table) {
    var operations = new ArrayList<Operation>();
    for (Twin twin : own(table)) {
      operations.add(unlessThere(table, twin.sameness(purpose), same(twin)));
      operations.add(new Operation.ValidateConstraint(table, twin.sameness(purpose)));
      if (twin.ownNotNull() != null && version < NAMED) {
        operations.add(unlessThere(table, twin.required(purpose), required(twin)));
        operations.add(new Operation.ValidateConstraint(table, twin.required(purpose)));
      }
    }
    return operations;
  }

  /// Ends what [#settle] began, after [#unsettle].
  List<Operation> unsettled(QualifiedName table) {
    return own(table).stream()
        .filter(it -> it.ownNotNull() != null && version < NAMED)
        .<Operation>map(it -> new Operation.DropNotNull(table, it.name()))
        .toList();
  }

  private Operation same(Twin twin) {
    return check(twin.table(), twin.sameness(purpose), twin.same());
  }

  private Operation required(Twin twin) {
    return check(twin.table(), twin.required(purpose), twin.name().sql() + " IS NOT NULL");
  }

  /// [#expand] outside a transaction block, so that it can be repeated.
  Operation expandUnlessThere(QualifiedName table) {
    return once(
        "SELECT FROM pg_attribute WHERE attrelid = "
            + literal(table)
            + "::regclass AND attname = "
            + new Literal(own(table).getFirst().name().value()).sql(),
        expand(table));
  }

  /// A foreign key outside a transaction block, so that it can be repeated.
  Operation unlessThere(Constraint key) {
    return unlessThere(key.table(), key.name(), new Operation.AddConstraint(key, key.enforced()));
  }

  private static Operation unlessThere(QualifiedName table, Name constraint, Operation add) {
    return once(
        "SELECT FROM pg_constraint WHERE conrelid = "
            + literal(table)
            + "::regclass AND conname = "
            + new Literal(constraint.value()).sql(),
        List.of(add));
  }

  /// Catalog changes that wait for a lock as briefly as a step of their own would.
  private static Operation once(String there, List<Operation> operations) {
    var text = new StringBuilder("DO $once$\nBEGIN\n    IF NOT EXISTS (\n        ");
    text.append(there).append("\n    ) THEN\n");
    text.append("        PERFORM set_config('lock_timeout', '3s', true);\n");
    for (Operation operation : operations) {
      for (String sql : Ddl.of(operation)) {
        text.append("        ").append(sql).append(";\n");
      }
    }
    return execute(text + "    END IF;\nEND\n$once$");
  }

  static Operation check(QualifiedName table, Name name, String condition) {
    return execute(
        Ddl.alter(table, "ADD CONSTRAINT " + name.sql() + " CHECK (" + condition + ") NOT VALID")
            .getFirst());
  }

  static Operation execute(String sql) {
    return new Operation.Execute(sql);
  }

  static String literal(QualifiedName name) {
    return new Literal(name.sql()).sql();
  }
}
