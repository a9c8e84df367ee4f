package dev.pgwright.advise;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pgwright.advise.candidates.Proposal;
import dev.pgwright.advise.workload.WorkloadQuery;
import dev.pgwright.model.Index;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a workload needs. Costs are those of the planner, on a planner twin.
///
/// @param queries that could be planned, in the order of the workload
/// @param indexes to have, those that save most first
/// @param leftOut indexes that help too, but were not chosen
/// @param unplanned statements that could not be planned
/// @param remedies what to do beside indexes, or before any
/// @param recommendations more of that, one sentence each
/// @param dropped indexes of the database that others make needless
/// @param sizeMb of the indexes together
/// @param candidates how many were tried
/// @param bound how much above the best possible cost the choice may be, as a share; of the table
///   of costs
public record Advice(
    List<Planned> queries,
    List<Chosen> indexes,
    List<LeftOut> leftOut,
    List<Unplanned> unplanned,
    List<Remedy> remedies,
    List<String> recommendations,
    List<Index> dropped,
    double sizeMb,
    int candidates,
    double bound) {

  public Advice {
    queries = List.copyOf(queries);
    indexes = List.copyOf(indexes);
    leftOut = List.copyOf(leftOut);
    unplanned = List.copyOf(unplanned);
    remedies = List.copyOf(remedies);
    recommendations = List.copyOf(recommendations);
    dropped = List.copyOf(dropped);
  }

  /// A statement before and after.
  ///
  /// @param text as it was planned, values for parameters put in
  /// @param rewritten the text that gives the same rows and is proposed in its place; null for none
  /// @param costBefore the planner's, the average over typical values
  /// @param costAfter with all indexes that are proposed
  /// @param uses definitions of the proposed indexes that its plan uses
  /// @param sensitive by which factor costs differ with the values of parameters, now; 1 without
  ///   parameters
  public record Planned(
      WorkloadQuery query,
      String text,
      @Nullable String rewritten,
      double costBefore,
      double costAfter,
      JsonNode planBefore,
      JsonNode planAfter,
      List<String> uses,
      double sensitive) {
    public Planned {
      uses = List.copyOf(uses);
    }

    /// How many times cheaper it gets; 1 for no change.
    public double factor() {
      return costAfter <= 0 ? 1 : costBefore / costAfter;
    }
  }

  /// An index to have.
  ///
  /// @param queries names of the statements that use it
  /// @param factor by which the one it helps most gets cheaper
  /// @param saved share of the cost of the workload that would be lost without it
  public record Chosen(
      Proposal index, long sizeBytes, List<String> queries, double factor, double saved) {
    public Chosen {
      queries = List.copyOf(queries);
    }
  }

  /// An index that was tried and not chosen, and why.
  public record LeftOut(Proposal index, String why) {}

  /// A statement that has no plan, and why.
  public record Unplanned(WorkloadQuery query, String why) {}

  /// The cost of the workload, each statement times its weight.
  public double cost(boolean after) {
    return queries.stream()
        .mapToDouble(it -> it.query().weight() * (after ? it.costAfter() : it.costBefore()))
        .sum();
  }

  /// The same with something to do before everything else, and more that was looked at.
  ///
  /// @param known texts of remedies that are answered by that
  public Advice after(List<Remedy> first, Collection<String> known, List<String> more) {
    var rest = remedies.stream().filter(it -> it.sql() == null || !known.contains(it.sql()));
    return new Advice(
        queries,
        indexes,
        leftOut,
        unplanned,
        Stream.concat(first.stream(), rest).toList(),
        Stream.concat(recommendations.stream(), more.stream()).toList(),
        dropped,
        sizeMb,
        candidates,
        bound);
  }
}
