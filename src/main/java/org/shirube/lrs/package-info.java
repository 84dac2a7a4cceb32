/**
 * The learning record store: xAPI statements and documents of an organisation, as outside tools and Shirube itself write them.
 *
 * <p>Doors: {@link org.shirube.lrs.Statements} (in), {@link org.shirube.lrs.Records} (out),
 * {@link org.shirube.lrs.Documents} (state and profiles), {@link org.shirube.lrs.LrsCredentials} (keys of outside tools). The
 * wire format - addresses, headers, bodies of several parts - is the business of {@code api}. Observes what the learning
 * feature says was done; learning does not know of it.
 *
 * <p>Invariants: a statement never changes once it is stored, but for being voided; every row belongs to an organisation, and
 * a key reaches its own alone; a batch is stored whole or not at all.
 *
 * <p>Decided: see decision 0020. The authority of a statement is always the key that brought it, whatever the sender claims. A
 * filter must fit one statement whole, the found one itself or one that it is about. Without a registration, lists and
 * deletions of states mean every registration, single states the one without. Moments of 2.0 with another offset are kept in
 * UTC; of 1.0.3 as sent. What was learnt before the store existed, or comes in bulk as history, makes no statements.
 */
package org.shirube.lrs;
