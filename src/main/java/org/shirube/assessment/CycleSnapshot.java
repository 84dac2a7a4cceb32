package org.shirube.assessment;

/** Writes down what a cycle found, inside the transaction that closes it. Whoever knows where people stand implements it. */
public interface CycleSnapshot {
    void freeze(CycleRow cycle);
}
