/// Tools that advise before anything is measured.
@org.jspecify.annotations.NullMarked
package dev.pgwright.agent.advice;
