package org.shirube.genai;

/**
 * What came back.
 *
 * @param text as far as it came; plain text, which nothing here ever carries out
 * @param tokensIn null where the model did not say, as is tokensOut
 */
public record ModelAnswer(ModelOutcome outcome, String text, Integer tokensIn, Integer tokensOut, long millis) {}
