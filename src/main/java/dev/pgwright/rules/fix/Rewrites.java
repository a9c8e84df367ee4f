package dev.pgwright.rules.fix;

import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Scene;
import dev.pgwright.rules.fix.Rewrite.Part;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The safe form of a statement.
///
/// Nothing here decides whether a statement is dangerous: the rules that reported it do.
public final class Rewrites {

  /// Rules whose remedy is to commit before the statement.
  private static final List<String> COMMIT_BEFORE =
      List.of(
          "validate-in-same-transaction",
          "work-after-strong-lock",
          "backfill-with-ddl",
          "enum-value-used-at-once",
          "strong-locks-on-several-tables");

  private final Scene scene;
  private final List<String> rules;

  private Rewrites(Scene scene, List<String> rules) {
    this.scene = scene;
    this.rules = rules;
  }

  /// The safe form of a statement that was reported; empty where none is known.
  ///
  /// @param scene what surrounds it
  /// @param rules that reported it
  public static Optional<Rewrite> of(Statement statement, Scene scene, List<String> rules) {
    var rewrites = new Rewrites(scene, rules);
    Rewrite form = rewrites.form(statement);
    if (form == null && rules.stream().anyMatch(COMMIT_BEFORE::contains)) {
      form = Rewrite.of(Part.after(statement.span().of(scene.text())));
    }
    if (form == null && rules.contains("concurrently-in-transaction")) {
      form = Rewrite.of(Part.outside(statement.span().of(scene.text())));
    }
    return Optional.ofNullable(rewrites.apart(rewrites.patient(statement, form)));
  }

  /// What is locked before is committed first, where that was reported.
  private @Nullable Rewrite apart(@Nullable Rewrite form) {
    if (form == null
        || !form.parts().getFirst().stays()
        || rules.stream().noneMatch(COMMIT_BEFORE::contains)) {
      return form;
    }
    var parts = new ArrayList<>(form.parts());
    parts.set(0, Part.after(parts.getFirst().sql()));
    return new Rewrite(parts);
  }

  private @Nullable Rewrite form(Statement statement) {
    return switch (statement) {
      case Create.CreateIndex index -> index(index);
      case Drop drop -> drop(drop);
      case Maintenance.Reindex reindex -> reindex(reindex);
      case Maintenance.Refresh refresh -> refresh(refresh);
      case Alter.AlterTable alter -> TableRewrites.of(alter, scene, rules);
      case Alter.AlterDomain domain -> domain(domain);
      case Alter.Rename rename -> rename(rename);
      case Session.SetParameter set -> set(set);
      case Change.Update update -> UpdateRewrite.of(update, scene, rules);
      default -> null;
    };
  }

  /// A lock timeout before what waits for a strong lock.
  private @Nullable Rewrite patient(Statement statement, @Nullable Rewrite form) {
    if (!rules.contains("no-lock-timeout") || (form != null && !form.parts().getFirst().stays())) {
      return form;
    }
    var parts = new ArrayList<Part>();
    String local = scene.transactions().open() ? "SET LOCAL " : "SET ";
    parts.add(Part.here(local + "lock_timeout = '3s'"));
    parts.addAll(
        form == null ? List.of(Part.here(statement.span().of(scene.text()))) : form.parts());
    return new Rewrite(parts);
  }

  private @Nullable Rewrite index(Create.CreateIndex index) {
    boolean retried = rules.contains("if-not-exists-keeps-invalid-index");
    if (!rules.contains("index-not-concurrent")
        && !retried
        && !rules.contains("concurrently-in-transaction")) {
      return null;
    }
    var edits = new Edits(scene.text(), index.span());
    if (!index.concurrently()) {
      edits.insertBehind("index", "CONCURRENTLY");
    }
    var parts = new ArrayList<Part>();
    String name = index.name() == null ? "" : index.name().value();
    if (index.ifNotExists() && index.name() != null) {
      edits.removeWords("if", "not", "exists");
      String schema = index.table().schema().map(it -> it.sql() + ".").orElse("");
      parts.add(
          Part.outside("DROP INDEX CONCURRENTLY IF EXISTS " + schema + index.name().sql())
              .movable(index.unique() ? "" : name));
    }
    parts.add(Part.outside(edits.result()).movable(index.unique() ? "" : name));
    return new Rewrite(parts);
  }

  private @Nullable Rewrite drop(Drop drop) {
    if (!rules.contains("drop-index-not-concurrent") || drop.cascade()) {
      return null;
    }
    if (drop.objects().size() == 1) {
      var edits = new Edits(scene.text(), drop.span());
      return Rewrite.of(Part.outside(edits.insertBehind("index", "CONCURRENTLY").result()));
    }
    String words = "DROP INDEX CONCURRENTLY " + (drop.ifExists() ? "IF EXISTS " : "");
    var parts = new ArrayList<Part>();
    for (ObjectRef object : drop.objects()) {
      parts.add(Part.outside(words + object.name().sql()));
    }
    return new Rewrite(parts);
  }

  private @Nullable Rewrite reindex(Maintenance.Reindex reindex) {
    if (!rules.contains("reindex-not-concurrent") || reindex.target().equals("system")) {
      return null;
    }
    var edits = new Edits(scene.text(), reindex.span());
    return Rewrite.of(Part.outside(edits.insertBehind(reindex.target(), "CONCURRENTLY").result()));
  }

  /// Where a unique index over all rows is known: without one the server refuses.
  private @Nullable Rewrite refresh(Maintenance.Refresh refresh) {
    boolean unique =
        scene.world().indexesOf(scene.resolve(refresh.view())).stream()
            .anyMatch(it -> it.unique() && it.plain());
    if (!rules.contains("refresh-not-concurrent") || !unique) {
      return null;
    }
    var edits = new Edits(scene.text(), refresh.span());
    return Rewrite.of(Part.here(edits.insertBehind("view", "CONCURRENTLY").result()));
  }

  private @Nullable Rewrite domain(Alter.AlterDomain domain) {
    if (!rules.contains("domain-constraint-reads-tables")
        || !(domain.action() instanceof AlterAction.AddConstraint add)
        || add.constraint().name() == null) {
      return null;
    }
    String sql = domain.span().of(scene.text()) + " NOT VALID";
    String name = add.constraint().name().sql();
    return Rewrite.of(
        Part.here(sql),
        Part.after("ALTER DOMAIN " + domain.name().sql() + " VALIDATE CONSTRAINT " + name)
            .movable(add.constraint().name().value()));
  }

  private @Nullable Rewrite rename(Alter.Rename rename) {
    if (!rules.contains("rename-index-through-table")) {
      return null;
    }
    var tokens = dev.pgwright.sql.Script.tokens(rename.span().of(scene.text()));
    var edits = new Edits(scene.text(), rename.span());
    int table = rename.span().start() + tokens.get(1).span().start();
    boolean lower = Character.isLowerCase(tokens.get(1).text().charAt(0));
    edits.replace(table, table + tokens.get(1).text().length(), lower ? "index" : "INDEX");
    return Rewrite.of(Part.here(edits.result()));
  }

  private @Nullable Rewrite set(Session.SetParameter set) {
    var edits = new Edits(scene.text(), set.span());
    if (rules.contains("set-local-outside-transaction")) {
      return Rewrite.of(Part.here(edits.removeWords("local").result()));
    }
    if (rules.contains("lock-timeout-too-long")) {
      var value = dev.pgwright.sql.Script.tokens(set.span().of(scene.text())).getLast();
      int at = set.span().start() + value.span().start();
      return Rewrite.of(Part.here(edits.replace(at, set.span().end(), "'3s'").result()));
    }
    return null;
  }

  /// Whether a relation is known to be partitioned.
  static boolean partitioned(Relation relation) {
    return relation.kind() == Relation.Kind.PARTITIONED;
  }
}
