/// Language models as the loop of a run sees them: a conversation goes in, a turn comes out.
///
/// Only [ChatModel] knows the library that speaks with providers.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.model;
