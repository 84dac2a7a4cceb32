/**
 * The AI-use permit: who may use the body's generative AI, since when, until when.
 *
 * <p>Door: {@link org.shirube.genai.Permits}. Observes what the learning feature says was completed; fires
 * {@link org.shirube.genai.PermitGranted}.
 *
 * <p>Decided: the permit follows the courses named in {@link org.shirube.genai.PermitRule#COURSES}, whose completion
 * includes their quizzes and labs. A further permit needs both courses taken again after the last grant, so that nobody
 * renews by half. While a permit is suspended none is granted; restoring catches up. Past completions that are recorded in
 * bulk grant one permit a person, dated by the newest completions.
 */
package org.shirube.genai;
