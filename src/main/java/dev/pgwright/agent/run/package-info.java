/// A task from its words to its report, by the tools that agents have and without a model.
///
/// [Understood] says what is asked, a workflow for the kind calls the tools in the mission's order
/// ([Hands], counted by the budget), each major step is a task ([Steps]), and [Ending] makes the
/// report, whose status follows from what was found.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.run;
