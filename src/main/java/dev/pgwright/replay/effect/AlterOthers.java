package dev.pgwright.replay.effect;

import dev.pgwright.facts.Lock;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Relation;
import dev.pgwright.replay.Thing;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.AlterAction;
import dev.pgwright.sql.ast.ObjectClass;

/// Changes of sequences, publications and composite types, as far as tables are locked.
final class AlterOthers {

  private AlterOthers() {}

  static void sequence(Alter.AlterSequence sequence, Tally tally) {
    if (sequence.ifExists() && Existence.missing(sequence.name(), tally.world)) {
      tally.because(sequence.name() + " does not exist and nothing is done");
      return;
    }
    tally.lock(tally.world.resolve(sequence.name()), Lock.SHARE_ROW_EXCLUSIVE);
    CreateEffects.owner(sequence.options(), tally);
  }

  static void publication(Alter.AlterPublication publication, Tally tally) {
    if (publication.action().equals("set") && !publication.objects().isEmpty()) {
      tally
          .world
          .things()
          .find(ObjectClass.PUBLICATION, Thing.global(publication.name()), null)
          .ifPresent(
              it -> it.uses().forEach(table -> tally.lock(table, Lock.SHARE_UPDATE_EXCLUSIVE)));
    }
    CreateEffects.published(publication.objects(), tally);
  }

  static void composite(Alter.AlterComposite composite, Tally tally) {
    QualifiedName type = tally.world.resolve(composite.name());
    boolean retyped =
        composite.actions().stream().anyMatch(AlterAction.AlterType.class::isInstance);
    for (Relation relation : tally.world.relations()) {
      if (relation.traits().typed() && DropObjects.typedBy(relation, type, tally)) {
        if (composite.cascade().contains(true)) {
          tally.lock(relation.name(), Lock.ACCESS_EXCLUSIVE);
          if (retyped) {
            tally.rewrite(relation);
          }
        } else {
          tally.fails(
              "cannot alter type \"" + type.name() + "\" because it is the type of a typed table");
        }
      }
      boolean used =
          relation.columns().stream()
              .anyMatch(it -> it.type() != null && it.type().name().equals(type.sql()));
      if (retyped && used) {
        tally.fails("cannot alter type \"" + type.name() + "\" because a column uses it");
      }
    }
  }
}
