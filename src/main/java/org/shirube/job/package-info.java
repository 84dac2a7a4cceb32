/**
 * Work that is longer than a request: seen while it lasts, and gone on with after a kill.
 *
 * <p>Door: {@link org.shirube.job.Jobs}. A feature implements {@link org.shirube.job.LongWork} for each kind of work; its next
 * part and the row that says how far it is are one transaction, so that nothing is done twice.
 *
 * <p>Decided: jobs are done one after the other, on one node. Work that breaks a rule ends with that rule as its problem; what
 * fails otherwise is tried again every half minute, ten times, and does not hold up the others for longer. Each part acts with
 * every permission in the name of whoever asked, who was found allowed to when asking (decision 0025).
 */
package org.shirube.job;
