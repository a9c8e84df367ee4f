package dev.pgwright.rules.fix;

import dev.pgwright.model.Literal;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Attribute;
import dev.pgwright.replay.Elements;
import dev.pgwright.replay.Limit;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.fix.Rewrite.Part;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The safe form of an `alter table`: what is cheap stays in it, what reads or writes rows becomes
/// statements of its own behind it.
final class TableRewrites {

  private static final List<String> NOT_VALID =
      List.of(
          "check-without-not-valid",
          "foreign-key-without-not-valid",
          "not-null-constraint-without-not-valid");

  private static final List<String> WORDS = List.of("text", "varchar");

  private final Alter.AlterTable alter;
  final Scene scene;
  final List<String> rules;
  final QualifiedName table;
  final Relation relation;

  /// Statements behind the one that stays.
  final List<Part> behind = new ArrayList<>();

  private boolean changed;

  private TableRewrites(Alter.AlterTable alter, Scene scene, List<String> rules) {
    this.alter = alter;
    this.scene = scene;
    this.rules = rules;
    this.table = scene.resolve(alter.name());
    this.relation = scene.relation(alter.name());
  }

  static @Nullable Rewrite of(Alter.AlterTable alter, Scene scene, List<String> rules) {
    return new TableRewrites(alter, scene, rules).rewrite();
  }

  private @Nullable Rewrite rewrite() {
    if (alter.actions().size() == 1
        && !alter.only()
        && alter.actions().getFirst() instanceof AlterAction.AlterType type) {
      Rewrite beside = TypeRewrite.of(this, type);
      if (beside != null) {
        return beside;
      }
    }
    var kept = new ArrayList<@Nullable String>();
    for (AlterAction action : alter.actions()) {
      kept.add(kept(action));
    }
    if (!changed) {
      return null;
    }
    var parts = new ArrayList<Part>();
    String stays = together(kept);
    if (!stays.isEmpty()) {
      parts.add(Part.here(stays));
    }
    parts.addAll(behind);
    return new Rewrite(parts);
  }

  /// The statement with the actions that stay, and what stood between them.
  private String together(List<@Nullable String> kept) {
    String text = scene.text();
    var out = new StringBuilder();
    int before = -1;
    for (int i = 0; i < kept.size(); i++) {
      if (kept.get(i) != null) {
        if (before < 0) {
          out.append(text, alter.span().start(), alter.actions().getFirst().span().start());
        } else if (before == i - 1) {
          out.append(
              text,
              alter.actions().get(before).span().end(),
              alter.actions().get(i).span().start());
        } else {
          out.append(", ");
        }
        out.append(kept.get(i));
        before = i;
      }
    }
    return out.toString();
  }

  /// What stays of an action; null when nothing does.
  private @Nullable String kept(AlterAction action) {
    String as = action.span().of(scene.text());
    return switch (action) {
      case AlterAction.AddConstraint add -> constraint(add, as);
      case AlterAction.SetNotNull(_, var column) ->
          column != null && rules.contains("set-not-null-reads-table") && notNull(column)
              ? null
              : as;
      case AlterAction.AddColumn add -> {
        String result = new ColumnRewrite(this, add).kept();
        changed |= !result.equals(as);
        yield result;
      }
      case AlterAction.DropConstraint _ -> {
        if (!rules.contains("drop-check-with-set-not-null")) {
          yield as;
        }
        changed = true;
        behind.add(Part.here(statement(as)));
        yield null;
      }
      case AlterAction.DetachPartition detach -> {
        if (!rules.contains("detach-partition-blocks")
            || detach.concurrently()
            || alter.actions().size() > 1) {
          yield as;
        }
        changed = true;
        behind.add(Part.outside(statement(as + " CONCURRENTLY")));
        yield null;
      }
      case AlterAction.AddIdentity identity -> identity(identity, as);
      case AlterAction.AlterType type -> type(type, as);
      default -> as;
    };
  }

  /// The sequence goes on behind the largest number; an empty table leaves it as it is.
  private String identity(AlterAction.AddIdentity identity, String as) {
    if (rules.contains("identity-starts-at-one")) {
      changed = true;
      String column = identity.column().sql();
      behind.add(
          Part.here(
              String.join(
                  "",
                  "SELECT setval(pg_get_serial_sequence(",
                  new Literal(table.sql()).sql(),
                  ", ",
                  new Literal(identity.column().value()).sql(),
                  "), (SELECT max(",
                  column,
                  ") + 1 FROM ",
                  table.sql(),
                  "), false)")));
    }
    return as;
  }

  /// A cast to text on the way to text of a length says nothing.
  private String type(AlterAction.AlterType type, String as) {
    boolean idle =
        rules.contains("using-forces-rewrite")
            && type.using() instanceof Expr.Cast(_, Expr.Column column, var through, _)
            && column.name().equals(type.column())
            && through.modifiers().isEmpty()
            && WORDS.contains(through.name().name().value())
            && WORDS.contains(type.type().name().name().value());
    int using = as.toLowerCase(Locale.ROOT).lastIndexOf("using");
    if (!idle || using < 0) {
      return as;
    }
    changed = true;
    return as.substring(0, using).stripTrailing();
  }

  private @Nullable String constraint(AlterAction.AddConstraint add, String as) {
    Constraint constraint = add.constraint();
    if (constraint.rule() instanceof Constraint.Unique unique) {
      boolean reported =
          rules.contains(
              unique.primary() ? "primary-key-builds-index" : "unique-constraint-builds-index");
      return reported && key(constraint, unique, unique.columns()) ? null : as;
    }
    boolean proven =
        constraint.attributes().notValid()
            || Boolean.FALSE.equals(constraint.attributes().enforced())
            || constraint.rule() instanceof Constraint.Exclude;
    boolean impossible =
        constraint.rule() instanceof Constraint.ForeignKey
            && scene.version() < 18
            && Rewrites.partitioned(relation);
    if (proven || impossible || rules.stream().noneMatch(NOT_VALID::contains)) {
      return as;
    }
    Name name = name(constraint, null);
    changed = true;
    validate(name);
    var edits = new Edits(scene.text(), add.span());
    if (constraint.name() == null) {
      edits.insert(constraint.span().start(), "CONSTRAINT " + name.sql() + " ");
    }
    return edits.insert(add.span().end(), " NOT VALID").result();
  }

  /// The name that a constraint has or gets.
  Name name(Constraint constraint, @Nullable Name column) {
    return Elements.limit(constraint, relation, column, scene.world())
        .map(Limit::name)
        .orElseThrow();
  }

  /// An `alter table` of the same table with one action.
  String statement(String action) {
    return "ALTER TABLE " + (alter.only() ? "ONLY " : "") + named() + " " + action;
  }

  /// The table as the statement names it.
  String named() {
    return alter.name().span().of(scene.text());
  }

  void validate(Name constraint) {
    behind.add(
        Part.after(statement("VALIDATE CONSTRAINT " + constraint.sql()))
            .movable(constraint.value()));
  }

  /// A key by way of an index that is built beside others; false where there is no such way.
  boolean key(Constraint constraint, Constraint.Unique unique, List<Name> columns) {
    if (columns.isEmpty()
        || unique.usingIndex() != null
        || unique.withoutOverlaps()
        || !unique.options().isEmpty()
        || Rewrites.partitioned(relation)) {
      return false;
    }
    changed = true;
    Name name = name(constraint, columns.size() == 1 ? columns.getFirst() : null);
    if (unique.primary()) {
      columns.stream().filter(it -> !required(it)).forEach(this::provenByCheck);
    }
    var index = new StringBuilder("CREATE UNIQUE INDEX CONCURRENTLY ");
    index.append(name.sql()).append(" ON ").append(alter.only() ? "ONLY " : "").append(named());
    index.append(" (").append(Scene.columns(columns)).append(')');
    if (!unique.include().isEmpty()) {
      index.append(" INCLUDE (").append(Scene.columns(unique.include())).append(')');
    }
    if (Boolean.TRUE.equals(unique.nullsNotDistinct())) {
      index.append(" NULLS NOT DISTINCT");
    }
    if (unique.tablespace() != null) {
      index.append(" TABLESPACE ").append(unique.tablespace().sql());
    }
    behind.add(Part.outside(index.toString()));
    String kind = unique.primary() ? " PRIMARY KEY" : " UNIQUE";
    behind.add(
        Part.after(
            statement(
                String.join(
                    "",
                    "ADD CONSTRAINT ",
                    name.sql(),
                    kind,
                    " USING INDEX ",
                    name.sql(),
                    attributes(constraint)))));
    return true;
  }

  /// What is said behind the rule of a constraint, with the blank before it.
  String attributes(Constraint constraint) {
    String rest =
        scene.text().substring(constraint.rule().span().end(), constraint.span().end()).strip();
    return rest.isEmpty() ? "" : " " + rest;
  }

  private boolean required(Name column) {
    return relation
        .column(column)
        .map(it -> it.notNull() == Attribute.Validity.VALID)
        .orElse(false);
  }

  /// NOT NULL of a column that may hold rows; false where there is no other way.
  boolean notNull(Name column) {
    changed = true;
    if (scene.version() < 18) {
      return provenByCheck(column);
    }
    Name name = Elements.named(table.name(), column, "not_null");
    behind.add(
        Part.here(
            statement(
                "ADD CONSTRAINT " + name.sql() + " NOT NULL " + column.sql() + " NOT VALID")));
    validate(name);
    return true;
  }

  /// NOT NULL by way of a CHECK: also where the column may have it already.
  private boolean provenByCheck(Name column) {
    Name check = Elements.named(table.name(), column, "not_null_check");
    behind.add(
        Part.here(
            statement(
                String.join(
                    "",
                    "ADD CONSTRAINT ",
                    check.sql(),
                    " CHECK (",
                    column.sql(),
                    " IS NOT NULL) NOT VALID"))));
    behind.add(Part.after(statement("VALIDATE CONSTRAINT " + check.sql())));
    behind.add(Part.after(statement("ALTER COLUMN " + column.sql() + " SET NOT NULL")));
    behind.add(Part.here(statement("DROP CONSTRAINT " + check.sql())));
    return true;
  }
}
