package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.World;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Drop;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Privileges;
import dev.pgwright.sql.ast.Query;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;

/// What statements do to a running server.
public final class Effects {

  private Effects() {}

  /// The effect of a statement.
  ///
  /// @param world what exists before it
  public static Effect of(Statement statement, World world) {
    var tally = new Tally(world);
    switch (statement) {
      case Alter.AlterTable alter -> AlterEffects.add(alter, tally);
      case Alter alter -> alter(alter, tally);
      case Create create -> CreateEffects.add(create, tally);
      case Drop drop -> DropEffects.add(drop, tally);
      case Maintenance maintenance -> MaintenanceEffects.add(maintenance, tally);
      case Change change -> ReadEffects.change(change, tally);
      case Query query -> ReadEffects.query(query, tally);
      case Session session -> session(session, tally);
      case Privileges privileges -> privileges(privileges, tally);
      case Statement.Other _ -> {}
    }
    Possible.check(statement, tally);
    return tally.finish();
  }

  private static void alter(Alter alter, Tally tally) {
    switch (alter) {
      case Alter.Rename rename -> rename(rename, tally);
      case Alter.SetSchema move -> object(move.object(), Lock.ACCESS_EXCLUSIVE, tally);
      case Alter.AlterSequence sequence -> AlterOthers.sequence(sequence, tally);
      case Alter.AlterDomain domain -> DomainEffects.add(domain, tally);
      case Alter.AlterPolicy policy ->
          tally.lock(tally.world.resolve(policy.table()), Lock.ACCESS_EXCLUSIVE);
      case Alter.AlterPublication publication -> AlterOthers.publication(publication, tally);
      case Alter.AlterComposite composite -> AlterOthers.composite(composite, tally);
      case Alter.AlterTable _, Alter.MoveAll _, Alter.ChangeOwner _, Alter.Depends _ -> {}
      case Alter.AddEnumValue _, Alter.RenameEnumValue _ -> {}
      case Alter.AlterBaseType _, Alter.AlterRoutine _, Alter.AlterStatistics _ -> {}
      case Alter.AlterExtension _ -> {}
    }
  }

  private static void rename(Alter.Rename rename, Tally tally) {
    if (rename.ifExists()
        && Existence.missing(rename.object().kind(), rename.object(), tally.world)) {
      tally.because(rename.object().name() + " does not exist and nothing is done");
      return;
    }
    if (rename.object().kind() == ObjectClass.TRIGGER && rename.object().on() != null) {
      QualifiedName table = tally.world.resolve(rename.object().on());
      boolean cloned =
          tally.world.version() >= 15
              && tally.world.assumed(table).kind() == Relation.Kind.PARTITIONED;
      if (cloned) {
        tally.lockFamily(table, Lock.ACCESS_EXCLUSIVE);
      }
    }
    boolean index =
        rename.object().kind() == ObjectClass.INDEX
            && rename.partKind() == null
            && tally.world.relation(tally.world.resolve(rename.object().name())).isEmpty();
    if (rename.partKind() == ObjectClass.COLUMN && rename.object().kind() == ObjectClass.TABLE) {
      tally.lockFamily(tally.world.resolve(rename.object().name()), Lock.ACCESS_EXCLUSIVE);
    } else {
      object(rename.object(), index ? Lock.SHARE_UPDATE_EXCLUSIVE : Lock.ACCESS_EXCLUSIVE, tally);
    }
  }

  /// A lock on the relation an object is or hangs on; other objects have none.
  private static void object(ObjectRef object, Lock mode, Tally tally) {
    switch (object.kind()) {
      case TABLE, VIEW, MATERIALIZED_VIEW, FOREIGN_TABLE, SEQUENCE, INDEX ->
          tally.lock(tally.world.resolve(object.name()), mode);
      case TRIGGER, POLICY, RULE, CONSTRAINT -> {
        if (object.on() != null) {
          tally.lock(tally.world.resolve(object.on()), mode);
        }
      }
      case ACCESS_METHOD, AGGREGATE, ASSERTION, CAST, COLLATION, COLUMN, CONVERSION -> {}
      case DATABASE, DEFAULT_PRIVILEGES, DOMAIN, DOMAIN_CONSTRAINT, EVENT_TRIGGER -> {}
      case EXTENSION, FOREIGN_DATA_WRAPPER, FUNCTION, LANGUAGE, LARGE_OBJECT -> {}
      case OPERATOR, OPERATOR_CLASS, OPERATOR_FAMILY, PARAMETER, PROCEDURE -> {}
      case PUBLICATION, ROLE, ROUTINE, SCHEMA, SERVER, STATISTICS, SUBSCRIPTION -> {}
      case TABLESPACE, TEXT_SEARCH_CONFIGURATION, TEXT_SEARCH_DICTIONARY -> {}
      case TEXT_SEARCH_PARSER, TEXT_SEARCH_TEMPLATE, TRANSFORM, TYPE, USER_MAPPING -> {}
    }
  }

  private static void session(Session session, Tally tally) {
    switch (session) {
      case Session.Copy copy -> {
        if (copy.table() != null) {
          tally.lock(
              tally.world.resolve(copy.table()),
              copy.from() ? Lock.ROW_EXCLUSIVE : Lock.ACCESS_SHARE);
        } else if (copy.query() != null) {
          ReadEffects.query(copy.query(), tally);
        }
      }
      case Session.Explain explain -> {
        if (explain.analyze()) {
          of(explain.statement(), tally.world)
              .locks()
              .forEach(it -> tally.lock(it.relation(), it.mode()));
        } else {
          ReadEffects.query(explain.statement(), tally);
        }
      }
      case Session.DeclareCursor cursor -> ReadEffects.query(cursor.query(), tally);
      case Session.Prepare prepare -> ReadEffects.named(prepare.statement(), tally);
      case Session.Do _ -> tally.depends("what a DO block does is decided when it runs");
      case Session.CallProcedure call ->
          tally.depends("what the procedure " + call.call().function() + " does is not known here");
      case Session.Execute _ -> tally.depends("what a prepared statement does is not known here");
      case Session.Transaction _, Session.SetParameter _, Session.SetConstraints _ -> {}
      case Session.Show _, Session.Deallocate _ -> {}
    }
  }

  private static void privileges(Privileges privileges, Tally tally) {
    if (privileges instanceof Privileges.Grant grant
        && grant.kind() == ObjectClass.TABLE
        && !grant.allInSchema()
        && tally.world.version() >= 18) {
      grant.objects().forEach(it -> tally.lock(tally.world.resolve(it.name()), Lock.ACCESS_SHARE));
    }
  }
}
