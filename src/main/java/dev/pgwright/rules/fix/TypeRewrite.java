package dev.pgwright.rules.fix;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.plan.Backfill;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.fix.Rewrite.Part;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.IndexElement;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Another type by way of a second column: a trigger keeps it in step, batches fill it, its indexes
/// are built beside traffic, and in a last short transaction it takes the place of the old one.
///
/// Only where everything on the column is known and goes along: a plain table that the model has
/// whole, without default, key, CHECK or foreign key on the column, and without views of it.
final class TypeRewrite {

  private static final List<String> REPORTED =
      List.of("type-change-rewrites", "using-forces-rewrite");

  private static final int NAMED_NOT_NULL = 18;

  private final TableRewrites on;
  private final AlterAction.AlterType change;
  private final Name column;
  private final Name twin;
  private final QualifiedName function;
  private final String trigger;
  private final List<Part> parts = new ArrayList<>();

  private TypeRewrite(TableRewrites on, AlterAction.AlterType change, Name twin) {
    this.on = on;
    this.change = change;
    this.column = change.column();
    this.twin = twin;
    Name sync = Elements.named(on.table.name(), column, "sync");
    this.function = on.table.sibling(sync.value());
    this.trigger = Elements.named(new Name("zz"), sync, "t").sql();
  }

  /// What takes the place of a statement that does nothing else; null where it stays.
  static @Nullable Rewrite of(TableRewrites on, AlterAction.AlterType change) {
    Optional<Name> twin = twin(on.relation, change.column());
    if (on.rules.stream().noneMatch(REPORTED::contains)
        || twin.isEmpty()
        || !alone(on.relation, on.scene)
        || !free(on.relation, change, on.scene)) {
      return null;
    }
    return new TypeRewrite(on, change, twin.get()).rewrite();
  }

  private static Optional<Name> twin(Relation table, Name column) {
    String name = column.value() + "_new";
    return name.getBytes(StandardCharsets.UTF_8).length > Name.MAX_BYTES
        ? Optional.empty()
        : Optional.of(new Name(name)).filter(it -> table.column(it).isEmpty());
  }

  /// Whether the table is known, plain, and has nothing that its rows go through.
  private static boolean alone(Relation table, Scene scene) {
    World world = scene.world();
    return table.known()
        && !scene.downgrade()
        && table.kind() == Relation.Kind.TABLE
        && !table.temporary()
        && !table.rowSecurity()
        && table.policies().isEmpty()
        && table.parents().isEmpty()
        && world.children(table.name()).isEmpty()
        && !world.doubtful()
        && world.things().on(table.name()).isEmpty()
        && world.things().of(ObjectClass.STATISTICS).stream()
            .noneMatch(it -> it.uses().contains(table.name()));
  }

  /// Whether nothing is on the column but NOT NULL and indexes that can be built again.
  private static boolean free(Relation table, AlterAction.AlterType change, Scene scene) {
    Name column = change.column();
    World world = scene.world();
    boolean plain =
        table
            .column(column)
            .filter(it -> it.fill() == Attribute.Fill.NOTHING)
            .filter(it -> it.notNull() != Attribute.Validity.NOT_VALID)
            .isPresent();
    boolean limited =
        table.limits().stream()
            .anyMatch(it -> it.kind() != Limit.Kind.NOT_NULL && it.columns().contains(column));
    boolean referenced =
        world.references(table.name()).stream()
            .anyMatch(it -> it.limit().referenced().contains(column));
    return plain
        && !limited
        && !referenced
        && table.columns().stream().noneMatch(it -> it.from().contains(column))
        && world.users(table.name(), column).isEmpty()
        && touching(table, column, world).stream().allMatch(TypeRewrite::repeatable)
        && (change.using() == null || Walk.all(change.using()).stream().allMatch(TypeRewrite::own));
  }

  /// Whether an expression is about columns of the row alone.
  private static boolean own(Node node) {
    return switch (node) {
      case Query _, FromItem _ -> false;
      case Expr.Column it -> it.parts().size() == 1;
      default -> true;
    };
  }

  private static List<IndexEntry> touching(Relation table, Name column, World world) {
    return world.indexesOf(table.name()).stream()
        .filter(it -> it.touches().contains(column))
        .toList();
  }

  private static boolean repeatable(IndexEntry index) {
    return index.made() != null
        && !index.constraint()
        && index.plain()
        && index.made().include().isEmpty()
        && index.made().options().isEmpty()
        && index.made().nullsNotDistinct() == null
        && index.made().tablespace() == null
        && index.made().elements().stream()
            .allMatch(it -> it.operatorClass() == null && it.collation() == null);
  }

  private Rewrite rewrite() {
    String text = on.scene.text();
    String type = change.type().span().of(text);
    String collation = change.collation() == null ? "" : " COLLATE " + change.collation().sql();
    here("ADD COLUMN " + twin.sql() + " " + type + collation);
    parts.add(Part.here(sync(text)));
    parts.add(
        Part.here(
            String.join(
                "",
                "CREATE TRIGGER ",
                trigger,
                " BEFORE INSERT OR UPDATE ON ",
                on.named(),
                " FOR EACH ROW EXECUTE FUNCTION ",
                function.sql(),
                "()")));
    Optional<Name> required = required();
    var values = new LinkedHashMap<Name, String>();
    values.put(twin, value(text, ""));
    parts.add(Part.outside(Backfill.sql(on.table, values)));
    List<IndexEntry> indexes = touching(on.relation, column, on.scene.world());
    indexes.forEach(it -> parts.add(Part.outside(index(it))));
    required.ifPresent(
        it -> parts.add(Part.after(on.statement("VALIDATE CONSTRAINT " + it.sql()))));
    swap(required, indexes);
    return new Rewrite(parts);
  }

  private void here(String action) {
    parts.add(Part.here(on.statement(action)));
  }

  private String sync(String text) {
    return String.join(
        "",
        "CREATE FUNCTION ",
        function.sql(),
        "() RETURNS trigger LANGUAGE plpgsql AS $sync$\nBEGIN\n    NEW.",
        twin.sql(),
        " := ",
        value(text, "NEW."),
        ";\n    RETURN NEW;\nEND\n$sync$");
  }

  /// The value of the new column.
  ///
  /// @param row what stands before the names of columns
  private String value(String text, String row) {
    Expr using = change.using();
    if (using == null) {
      return row + column.sql();
    }
    var edits = new Edits(text, using.span());
    Walk.all(using, Expr.Column.class).forEach(it -> edits.insert(it.span().start(), row));
    return edits.result();
  }

  /// The constraint that proves NOT NULL before the new column takes over; empty without it.
  private Optional<Name> required() {
    boolean required =
        on.relation
            .column(column)
            .filter(it -> it.notNull() == Attribute.Validity.VALID)
            .isPresent();
    if (!required) {
      return Optional.empty();
    }
    boolean named = on.scene.version() >= NAMED_NOT_NULL;
    Name name = Elements.named(on.table.name(), twin, named ? "not_null" : "not_null_check");
    String rule = named ? " NOT NULL " + twin.sql() : " CHECK (" + twin.sql() + " IS NOT NULL)";
    here("ADD CONSTRAINT " + name.sql() + rule + " NOT VALID");
    return Optional.of(name);
  }

  private static Name shadow(IndexEntry index) {
    return Elements.named(index.name().name(), new Name("new"), "idx");
  }

  private String index(IndexEntry index) {
    String elements =
        index.made() == null
            ? ""
            : index.made().elements().stream().map(this::element).collect(Collectors.joining(", "));
    return String.join(
        "",
        "CREATE ",
        index.unique() ? "UNIQUE " : "",
        "INDEX CONCURRENTLY ",
        shadow(index).sql(),
        " ON ",
        on.named(),
        " USING ",
        index.method(),
        " (",
        elements,
        ")");
  }

  private String element(IndexElement element) {
    Name name = column.equals(element.column()) ? twin : element.column();
    String order = element.descending() == null ? "" : element.descending() ? " DESC" : " ASC";
    String nulls =
        element.nullsFirst() == null ? "" : element.nullsFirst() ? " NULLS FIRST" : " NULLS LAST";
    return (name == null ? "" : name.sql()) + order + nulls;
  }

  private void swap(Optional<Name> required, List<IndexEntry> indexes) {
    boolean open = on.scene.transactions().open();
    if (!open) {
      parts.add(Part.here("BEGIN"));
    }
    String patience = "SET LOCAL lock_timeout = '3s'";
    parts.add(open ? Part.next(patience) : Part.here(patience));
    parts.add(Part.here("DROP TRIGGER " + trigger + " ON " + on.named()));
    parts.add(Part.here("DROP FUNCTION " + function.sql() + "()"));
    boolean named = on.scene.version() >= NAMED_NOT_NULL;
    if (!named && required.isPresent()) {
      here("ALTER COLUMN " + twin.sql() + " SET NOT NULL");
      here("DROP CONSTRAINT " + required.get().sql());
    }
    here("DROP COLUMN " + column.sql());
    here("RENAME COLUMN " + twin.sql() + " TO " + column.sql());
    required.filter(_ -> named).ifPresent(this::settle);
    for (IndexEntry index : indexes) {
      QualifiedName shadow = on.table.sibling(shadow(index).value());
      parts.add(
          Part.here("ALTER INDEX " + shadow.sql() + " RENAME TO " + index.name().name().sql()));
    }
    if (!open) {
      parts.add(Part.here("COMMIT"));
    }
  }

  /// The proven constraint becomes the NOT NULL that was there.
  private void settle(Name proof) {
    Name before =
        on.relation.limits().stream()
            .filter(it -> it.kind() == Limit.Kind.NOT_NULL && it.columns().contains(column))
            .map(Limit::name)
            .findFirst()
            .orElseGet(() -> Elements.named(on.table.name(), column, "not_null"));
    here("RENAME CONSTRAINT " + proof.sql() + " TO " + before.sql());
  }
}
