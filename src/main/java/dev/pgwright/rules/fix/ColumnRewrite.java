package dev.pgwright.rules.fix;

import dev.pgwright.model.Name;
import dev.pgwright.plan.Backfill;
import dev.pgwright.rules.fix.Rewrite.Part;
import dev.pgwright.sql.Span;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.TableElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The safe form of `add column`: the bare column first, then what it takes to fill and prove it.
final class ColumnRewrite {

  private static final List<String> SERIAL =
      List.of("serial", "serial4", "bigserial", "serial8", "smallserial", "serial2");

  private final TableRewrites on;
  private final AlterAction.AddColumn add;
  private final TableElement.Column column;
  private final Edits edits;

  ColumnRewrite(TableRewrites on, AlterAction.AddColumn add) {
    this.on = on;
    this.add = add;
    this.column = add.column();
    this.edits = new Edits(on.scene.text(), add.span());
  }

  /// What stays of the action; the rest goes behind the statement.
  String kept() {
    boolean later = filledLater();
    if (later) {
      fill();
    }
    for (Constraint constraint : column.constraints()) {
      switch (constraint.rule()) {
        case Constraint.Check _ -> {
          if (later || on.rules.contains("check-on-new-column")) {
            limit(constraint, "");
          }
        }
        case Constraint.ForeignKey _ -> {
          if (later || on.rules.contains("reference-on-new-column")) {
            limit(constraint, "FOREIGN KEY (" + column.name().sql() + ") ");
          }
        }
        case Constraint.Unique unique -> {
          boolean reported = later || on.rules.contains("key-on-new-column");
          if (reported && !unique.primary() && on.key(constraint, unique, List.of(column.name()))) {
            edits.remove(constraint.span());
          }
        }
        case Constraint.NotNull _,
            Constraint.Null _,
            Constraint.DefaultValue _,
            Constraint.Generated _,
            Constraint.Identity _,
            Constraint.Exclude _ -> {}
      }
    }
    return edits.result();
  }

  private boolean filledLater() {
    boolean known = !Rewrites.partitioned(on.relation) && !add.ifNotExists();
    boolean primary =
        column.constraints().stream()
            .anyMatch(it -> it.rule() instanceof Constraint.Unique key && key.primary());
    return known
        && !primary
        && ((on.rules.contains("volatile-default-on-new-column") && defaultValue() != null)
            || (on.rules.contains("serial-on-new-column") && serial() != null));
  }

  private @Nullable Constraint defaultValue() {
    return column.constraints().stream()
        .filter(it -> it.rule() instanceof Constraint.DefaultValue)
        .findFirst()
        .orElse(null);
  }

  private @Nullable String serial() {
    if (column.type() == null) {
      return null;
    }
    String type = column.type().span().of(on.scene.text()).toLowerCase(Locale.ROOT);
    return SERIAL.contains(type) ? type : null;
  }

  /// A default for new rows, values for old ones, then NOT NULL.
  private void fill() {
    String name = column.name().sql();
    Constraint value = defaultValue();
    String serial = serial();
    if (value != null && value.rule() instanceof Constraint.DefaultValue) {
      edits.remove(value.span());
      String sql = value.rule().span().of(on.scene.text());
      on.behind.add(Part.here(on.statement("ALTER COLUMN " + name + " SET " + sql)));
    } else if (serial != null && column.type() != null) {
      sequence(serial, column.type().span());
    }
    var values = new LinkedHashMap<Name, String>();
    values.put(column.name(), "DEFAULT");
    on.behind.add(Part.outside(Backfill.sql(on.table, values)));
    boolean required = serial != null;
    for (Constraint constraint : column.constraints()) {
      if (constraint.rule() instanceof Constraint.NotNull) {
        edits.remove(constraint.span());
        required = true;
      }
    }
    if (required) {
      on.notNull(column.name());
    }
  }

  private void sequence(String serial, Span type) {
    String plain =
        serial.startsWith("big") || serial.endsWith("8")
            ? "bigint"
            : serial.startsWith("small") || serial.endsWith("2") ? "smallint" : "integer";
    edits.replace(type.start(), type.end(), plain);
    Name name = dev.pgwright.replay.Elements.named(on.table.name(), column.name(), "seq");
    String sequence = on.table.sibling(name.value()).sql();
    on.behind.add(Part.here("CREATE SEQUENCE " + sequence + " AS " + plain));
    on.behind.add(
        Part.here(
            on.statement(
                String.join(
                    "",
                    "ALTER COLUMN ",
                    column.name().sql(),
                    " SET DEFAULT nextval(",
                    new dev.pgwright.model.Literal(sequence).sql(),
                    "::regclass)"))));
    on.behind.add(
        Part.here(
            "ALTER SEQUENCE " + sequence + " OWNED BY " + on.named() + "." + column.name().sql()));
  }

  /// A constraint of the column as one of the table, proven later.
  private void limit(Constraint constraint, String before) {
    Name name = on.name(constraint, column.name());
    edits.remove(constraint.span());
    String sql =
        on.statement(
            String.join(
                "",
                "ADD CONSTRAINT ",
                name.sql(),
                " ",
                before,
                constraint.rule().span().of(on.scene.text()),
                on.attributes(constraint),
                " NOT VALID"));
    on.behind.add(before.isEmpty() ? Part.here(sql) : Part.after(sql));
    on.validate(name);
  }
}
