package dev.pgwright.rules.rewriting;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.IndexEntry;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.Statement;
import java.util.List;

/// `set tablespace` copies the table while reads and writes wait.
final class SetTablespace implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error("set-tablespace", "SET TABLESPACE copies the table")
          .about(Alter.AlterTable.class, Alter.MoveAll.class, Statement.Other.class);

  private static final String REMEDY =
      "when nobody works; indexes can be moved by building new ones concurrently";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Alter.AlterTable alter -> alter(alter, scene);
      case Alter.MoveAll all ->
          Hazard.of(
              INFO,
              all,
              "every "
                  + all.kind().sql()
                  + " in "
                  + all.from().sql()
                  + ": it is copied under ACCESS EXCLUSIVE, one after the other; reads and writes"
                  + " wait",
              REMEDY);
      case Statement.Other other
          when other.kind().equals("alter database") && moves(other, scene) ->
          Hazard.of(
              INFO,
              other,
              "the database: it is copied while nobody can connect to it",
              "when nobody works");
      default -> List.of();
    };
  }

  private static List<Hazard> alter(Alter.AlterTable alter, Scene scene) {
    QualifiedName name = scene.resolve(alter.name());
    QualifiedName table = scene.world().index(name).map(IndexEntry::table).orElse(name);
    boolean empty = scene.world().assumed(table).kind() == Relation.Kind.PARTITIONED;
    return empty || !scene.inUse(table)
        ? List.of()
        : alter.actions().stream()
            .filter(AlterAction.SetTablespace.class::isInstance)
            .flatMap(
                it ->
                    Hazard.table(
                        INFO,
                        it,
                        name,
                        name + ": it is copied under ACCESS EXCLUSIVE; reads and writes wait",
                        REMEDY)
                        .stream())
            .toList();
  }

  private static boolean moves(Statement.Other other, Scene scene) {
    List<Token> tokens = Script.tokens(other.span().of(scene.text()));
    return tokens.stream().anyMatch(it -> it.is("tablespace"))
        && tokens.stream().anyMatch(it -> it.is("set"));
  }
}
