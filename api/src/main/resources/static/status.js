import {get} from "./api.js";

const STANDARD_THRESHOLD = 0.5;

let status = null;

/** What the knowledge base holds and when it answers; null while that is unknown. */
export const known = () => status;

/** The confidence from which answers are given. */
export const threshold = () => (status && status.calibration ? status.calibration.threshold : STANDARD_THRESHOLD);

export async function refreshStatus() {
  status = await get("api/v1/status").catch(() => null);
}
