package dev.pgwright.advise.rewrite;

import dev.pgwright.advise.rewrite.Rewrite.Kind;
import dev.pgwright.model.Name;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.SortKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// `select distinct` of one table's columns over a join: the others are only asked whether there is
/// a row.
final class Distincts {

  private final Block block;
  private final Source source;
  private final Query.Select select;

  /// The relations of FROM and the conditions that join them, where all joins are inner ones.
  private final List<FromItem.Relation> items = new ArrayList<>();

  private final List<Expr> conditions = new ArrayList<>();
  private boolean inner = true;

  private Distincts(Block block) {
    this.block = block;
    this.source = block.source();
    this.select = block.select();
  }

  static List<Rewrite> of(Block block) {
    return block.select().distinct() && block.plain() && block.stable(block.select())
        ? new Distincts(block).rewrite().stream().toList()
        : List.of();
  }

  private void flatten(FromItem item) {
    switch (item) {
      case FromItem.Relation it -> items.add(it);
      case FromItem.Join it -> {
        inner &=
            (it.kind() == FromItem.JoinKind.INNER || it.kind() == FromItem.JoinKind.CROSS)
                && !it.natural()
                && it.using().isEmpty()
                && it.alias() == null;
        flatten(it.left());
        flatten(it.right());
        conditions.addAll(Block.conjuncts(it.on()));
      }
      case FromItem.Subselect _, FromItem.Function _ -> inner = false;
    }
  }

  private Optional<Rewrite> rewrite() {
    select.from().forEach(this::flatten);
    conditions.addAll(block.conjuncts());
    if (!inner || items.size() < 2 || items.size() != block.scope().relations().size()) {
      return Optional.empty();
    }
    Relation kept = kept().orElse(null);
    if (kept == null) {
      return Optional.empty();
    }
    var outside = new ArrayList<String>();
    var inside = new ArrayList<String>();
    for (Expr it : conditions) {
      Optional<SequencedSet<Relation>> uses = block.scope().of(it);
      boolean own = uses.isPresent() && List.of(kept).containsAll(uses.get());
      (own ? outside : inside).add(source.operand(it));
    }
    if (inside.isEmpty() || !qualified(kept)) {
      return Optional.empty();
    }
    return Optional.of(written(kept, outside, inside));
  }

  /// The only relation whose columns are selected and ordered by.
  private Optional<Relation> kept() {
    var used = new LinkedHashSet<Relation>();
    var outputs = new ArrayList<Expr>();
    select.targets().forEach(it -> outputs.add(it.value()));
    for (SortKey it : block.query().order()) {
      boolean number = it.value() instanceof Expr.Constant;
      if (!number) {
        outputs.add(it.value());
      }
    }
    for (Expr it : outputs) {
      if (it instanceof Expr.Star star && star.of().size() == 1) {
        block.scope().relations().stream()
            .filter(own -> own.name().equals(star.of().getFirst()))
            .forEach(used::add);
      } else {
        Optional<SequencedSet<Relation>> of = block.scope().of(it);
        if (of.isEmpty() && !alias(it)) {
          return Optional.empty();
        }
        of.ifPresent(used::addAll);
      }
    }
    return used.size() == 1 && used.getFirst().table() != null
        ? Optional.of(used.getFirst())
        : Optional.empty();
  }

  private boolean alias(Expr value) {
    return value instanceof Expr.Column it
        && it.parts().size() == 1
        && select.targets().stream().anyMatch(target -> it.name().equals(target.alias()));
  }

  /// Columns without a table's name mean the same inside of EXISTS: every one was found in one
  /// relation only.
  private boolean qualified(Relation kept) {
    return conditions.stream().allMatch(it -> block.scope().of(it).isPresent())
        && block.scope().relations().stream().filter(it -> it.name().equals(kept.name())).count()
            == 1;
  }

  /// The columns that are selected as they are.
  private SequencedSet<Name> outputs(Relation kept) {
    var outputs = new LinkedHashSet<Name>();
    for (Query.Target it : select.targets()) {
      if (it.value() instanceof Expr.Star && kept.table() != null) {
        kept.table().columns().forEach(own -> outputs.add(own.name()));
      }
      if (it.value() instanceof Expr.Column column) {
        outputs.add(column.name());
      }
    }
    return outputs;
  }

  private Rewrite written(Relation kept, List<String> outside, List<String> inside) {
    FromItem.Relation item = items.get(block.scope().relations().indexOf(kept));
    List<String> others = items.stream().filter(it -> !it.equals(item)).map(source::of).toList();
    List<Name> key = block.scope().key(kept, outputs(kept));
    outside.add(
        "exists (select 1 from "
            + String.join(", ", others)
            + " where "
            + String.join(" and ", inside)
            + ")");
    int from = source.start(select);
    int targets = source.start(select.targets().getFirst());
    int targetsEnd = source.end(select.targets().getLast());
    String head = source.text().substring(from, targets);
    String text =
        (key.isEmpty() ? head : withoutDistinct(head, from, targets))
            + source.text().substring(targets, targetsEnd)
            + " from "
            + source.of(item)
            + " where "
            + String.join(" and ", outside);
    var guards = new ArrayList<String>();
    guards.add("only columns of " + kept.name().sql() + " are selected");
    if (!key.isEmpty()) {
      guards.add(
          String.join(", ", key.stream().map(Name::sql).toList())
              + " is unique and never NULL, so that rows of "
              + kept.name().sql()
              + " differ");
    }
    return new Rewrite(Kind.DISTINCT, source.edits().replace(select, text).apply(), guards);
  }

  private String withoutDistinct(String head, int from, int to) {
    Optional<Token> word = source.first("distinct", from, to);
    return word.map(it -> head.substring(0, it.span().start() - from)).orElse(head);
  }
}
