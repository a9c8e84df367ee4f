package dev.pgwright.agent.plugin;

/// Something in a plugin that does not do what it seems to.
///
/// @param file relative to the folder that was looked at, with `/`
/// @param message what happens
/// @param remedy what to do
public record Fault(String file, String message, String remedy) {}
