export type { Alarm, AlarmTable, Watched } from './alarm';
export { alarmTable, compositeAlarms } from './table';
