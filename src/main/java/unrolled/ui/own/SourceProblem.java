package unrolled.ui.own;

import unrolled.engine.data.TokenText;
import unrolled.engine.text.UnusableText;
import unrolled.engine.text.Utf8;
import unrolled.ui.text.Message;

/// Why a text cannot be used, as a sentence that says what to do.
final class SourceProblem extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MEGABYTE = 1 << 20;

  private final transient Message sentence;

  private SourceProblem(Message sentence) {
    super(sentence.key());
    this.sentence = sentence;
  }

  static SourceProblem of(UnusableText problem) {
    return new SourceProblem(switch (problem.reason()) {
      case ENCODING -> Message.of("own.problem.encoding", problem.place(), problem.line());
      case EMPTY, UNKNOWN -> Message.of("own.problem.empty");
      case TOO_LARGE -> Message.of("own.problem.large", Utf8.MOST_BYTES / MEGABYTE);
      case ONE_SYMBOL -> Message.of("own.problem.symbol");
    });
  }

  static SourceProblem tooShort() {
    return new SourceProblem(Message.of("own.problem.short", TokenText.SHORTEST));
  }

  static SourceProblem unreadable() {
    return new SourceProblem(Message.of("own.problem.file"));
  }

  static SourceProblem memory() {
    return new SourceProblem(Message.of("own.problem.memory"));
  }

  Message sentence() {
    return sentence;
  }
}
