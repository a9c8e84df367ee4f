package dev.pgwright.job.optimize;

import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.estimates.Mended.Change;
import dev.pgwright.job.Setup;
import dev.pgwright.job.addition.Additions;
import dev.pgwright.job.addition.WantedFiles;
import dev.pgwright.model.Index;
import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.model.Schema;
import dev.pgwright.report.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/// Migration files that make indexes, planned and proven as any others.
public final class MigrationFile {

  private MigrationFile() {}

  /// An index to make.
  ///
  /// @param sql the statement that makes it, beside nobody
  /// @param memoryBytes `maintenance_work_mem` of its build; 0 where it does not matter
  public record Added(QualifiedName name, String sql, long memoryBytes) {}

  static Report write(
      Setup setup,
      WantedFiles wanted,
      Schema schema,
      SequencedMap<Name, Proposal> indexes,
      List<Change> changes,
      List<Index> dropped) {
    var all = new ArrayList<Added>();
    indexes.forEach(
        (name, index) ->
            all.add(
                new Added(new QualifiedName(index.table().schema(), name), index.sql(name), 0)));
    var script = new ArrayList<String>();
    var labels = new ArrayList<String>();
    for (Change it : changes) {
      if (it.ddl() != null && it.label() != null) {
        script.add(it.ddl());
        labels.add(it.label());
      }
    }
    var drops = new ArrayList<String>();
    for (Index it : dropped) {
      script.add("DROP INDEX " + it.name().sql());
      drops.add(it.id().label());
    }
    return write(setup, wanted, schema, all, script, labels, drops);
  }

  /// Writes.
  ///
  /// @param schema as it is
  public static Report write(Setup setup, WantedFiles wanted, Schema schema, List<Added> indexes) {
    return write(setup, wanted, schema, indexes, List.of(), List.of(), List.of());
  }

  private static Report write(
      Setup setup,
      WantedFiles wanted,
      Schema schema,
      List<Added> indexes,
      List<String> script,
      List<String> labels,
      List<String> drops) {
    return new Additions(
            schema,
            Stream.concat(script.stream(), indexes.stream().map(Added::sql)).toList(),
            Stream.concat(labels.stream(), indexes.stream().map(MigrationFile::label)).toList(),
            drops,
            new LinkedHashMap<>(),
            List.of(),
            new LinkedHashMap<>(),
            memory(indexes))
        .write(setup, wanted);
  }

  private static String label(Added index) {
    return "index:" + index.name().schema().value() + "." + index.name().name().value();
  }

  private static SequencedMap<String, Long> memory(List<Added> indexes) {
    var memory = new LinkedHashMap<String, Long>();
    for (Added it : indexes) {
      if (it.memoryBytes() > 0) {
        memory.put(label(it), it.memoryBytes());
      }
    }
    return memory;
  }
}
