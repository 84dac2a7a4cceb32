/**
 * Generative AI in the body: the AI-use permit (who may use it, since when, until when), and the guard before a language model.
 *
 * <p>The guard is pure: {@link org.shirube.genai.Guard} finds, {@link org.shirube.genai.GuardPolicy} decides,
 * {@link org.shirube.genai.Masked} and {@link org.shirube.genai.Unmasking} take out and put back (decision 0035).
 *
 * <p>The language model: {@link org.shirube.genai.ModelSettings} (off until an administrator turns it on),
 * {@link org.shirube.genai.ModelCalls} (guards, counts, logs) and between the two {@link org.shirube.genai.ModelPort}, the one
 * way out (decision 0036). What a model says is text for the person who asked: it is neither stored nor read by any rule.
 *
 * <p>Door of the permits: {@link org.shirube.genai.Permits}. Observes what the learning feature says was completed; fires
 * {@link org.shirube.genai.PermitGranted}.
 *
 * <p>Decided: the permit follows the courses named in {@link org.shirube.genai.PermitRule#COURSES}, whose completion
 * includes their quizzes and labs. A further permit needs both courses taken again after the last grant, so that nobody
 * renews by half. While a permit is suspended none is granted; restoring catches up. Past completions that are recorded in
 * bulk grant one permit a person, dated by the newest completions.
 */
package org.shirube.genai;
