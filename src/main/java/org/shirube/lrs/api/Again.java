package org.shirube.lrs.api;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Tries once more what failed only because somebody else wrote the same thing at the same moment. */
final class Again {
    private static final int TRIES = 3;

    private Again() {}

    static <T> T onConflict(Supplier<T> work) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (left == 0 || !isConflict(failed)) throw failed;
            }
        }
    }

    /**
     * SQL states of class 23 are broken constraints, of class 40 transactions that stood in each other's way; H2 has states of
     * its own for that, and for having waited in vain.
     */
    static boolean isConflict(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) return true;
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches("(23|40).*|90131|HYT00")) return true;
        }
        return false;
    }
}
